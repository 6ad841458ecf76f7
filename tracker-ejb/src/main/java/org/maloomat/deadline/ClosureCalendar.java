package org.maloomat.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How many orders were entered, in one row. */
@Entity
@Table(name = "closure_calendar")
class ClosureCalendar {
    static final int ONLY = 1;

    @Id
    private int id;

    private long revision;

    protected ClosureCalendar() {}

    void orderEntered() {
        revision++;
    }
}
