package org.maloomat.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last number given in a year. */
@Entity
@Table(name = "tracking_counter")
class TrackingCounter {
    /** Not a year: the row that is locked by whoever begins one, so that nobody else does. */
    static final int BEGINNING_OF_YEARS = 0;

    @Id
    @Column(name = "counter_year")
    private int year;

    @Column(name = "last_number")
    private long lastNumber;

    protected TrackingCounter() {}

    TrackingCounter(int year) {
        this.year = year;
    }

    TrackingNumber next() {
        return TrackingNumber.of(year, ++lastNumber);
    }
}
