package org.maloomat.review;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A step as kept: written once, never changed. */
@Entity
@Table(name = "complaint_step")
@SequenceGenerator(name = "complaint_step_seq", sequenceName = "complaint_step_seq", allocationSize = 50)
class StepRow {
    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "complaint_step_seq")
    private Long id;

    @Column(name = "complaint_id")
    private long complaintId;

    @Enumerated(STRING)
    private ComplaintStep step;

    private Instant at;

    @Column(name = "on_day")
    private LocalDate on;

    @Column(name = "until_day")
    private LocalDate until;

    private Integer rupees;

    private String note;

    private String actor;

    protected StepRow() {}

    StepRow(long complaintId, StepDetails details, String actor) {
        this.complaintId = complaintId;
        step = details.step();
        at = details.at();
        on = details.on();
        until = details.until();
        rupees = details.rupees();
        note = details.note();
        this.actor = actor;
    }

    StepDetails details() {
        return new StepDetails(step, at, on, until, rupees, note);
    }
}
