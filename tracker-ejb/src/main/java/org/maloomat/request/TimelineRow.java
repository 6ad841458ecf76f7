package org.maloomat.request;

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

/** A line on a timeline, as kept: written once, never changed. */
@Entity
@Table(name = "request_event")
@SequenceGenerator(name = "request_event_seq", sequenceName = "request_event_seq", allocationSize = 50)
class TimelineRow {
    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "request_event_seq")
    private Long id;

    @Column(name = "request_id")
    private long requestId;

    private Instant at;

    @Enumerated(STRING)
    private TimelineKind kind;

    private String actor;
    private String note;

    protected TimelineRow() {}

    TimelineRow(long requestId, Instant at, TimelineKind kind, String actor, String note) {
        this.requestId = requestId;
        this.at = at;
        this.kind = kind;
        this.actor = actor;
        this.note = note;
    }

    TimelineEntry entry() {
        return new TimelineEntry(at, kind, actor, note);
    }
}
