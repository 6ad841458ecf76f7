package org.maloomat.request;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.maloomat.deadline.Deadline;
import org.maloomat.deadline.ExplanationJson;

/** One due date with every day that was counted and skipped, as given on the day it was given. Never changed, only superseded. */
@Entity
@Table(name = "request_due_date")
@SequenceGenerator(name = "request_due_date_seq", sequenceName = "request_due_date_seq", allocationSize = 1)
class DueDateRecord {
    static final String AT_FILING = "FILED";
    static final String BY_ORDER = "ORDER";
    static final String BY_EXTENSION = "EXTENDED";
    /** The request went to another body. */
    static final String BY_TRANSFER = "TRANSFERRED";
    /** Life and liberty are not at stake. */
    static final String BY_URGENCY = "URGENCY_DENIED";
    /** The clock stood still, or began afresh, because the requester was asked for something. */
    static final String BY_WAITING = "WAITED";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "request_due_date_seq")
    private Long id;

    @Column(name = "request_id")
    private long requestId;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private String reason;

    @Column(name = "rule_version")
    private String ruleVersion;

    @Column(name = "calendar_version")
    private String calendarVersion;

    @Column(name = "earliest_on")
    private LocalDate earliestOn;

    @Column(name = "latest_on")
    private LocalDate latestOn;

    @ManyToOne
    @JoinColumn(name = "explanation_key")
    private StoredExplanation explanation;

    @Column(name = "computed_at")
    private Instant computedAt;

    @Column(name = "recomputation_id")
    private Long recomputationId;

    private String because;

    protected DueDateRecord() {}

    DueDateRecord(
            long requestId,
            Deadline deadline,
            StoredExplanation explanation,
            String reason,
            String because,
            Instant computedAt) {
        this.requestId = requestId;
        this.dueOn = deadline.dueOn();
        this.reason = reason;
        this.because = because;
        this.ruleVersion = deadline.ruleVersion();
        this.calendarVersion = deadline.calendarVersion();
        this.earliestOn = deadline.earliest();
        this.latestOn = deadline.latest();
        this.explanation = explanation;
        this.computedAt = computedAt;
    }

    long requestId() {
        return requestId;
    }

    Instant computedAt() {
        return computedAt;
    }

    Deadline deadline() {
        return ExplanationJson.read(explanation.text());
    }

    RequestClock.DueDateGiven given() {
        return new RequestClock.DueDateGiven(dueOn, earliestOn, latestOn, reason, because, computedAt);
    }
}
