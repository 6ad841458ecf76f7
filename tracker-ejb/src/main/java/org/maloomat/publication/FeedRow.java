package org.maloomat.publication;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A {@link FeedEntry} as kept: written once, never changed. */
@Entity
@Table(name = "publication_feed")
class FeedRow {
    @Id
    private long number;

    private Instant at;

    @Enumerated(STRING)
    private FeedEntry.Kind kind;

    @Column(name = "tracking_number")
    private String trackingNumber;

    protected FeedRow() {}

    FeedRow(long number, Instant at, FeedEntry.Kind kind, String trackingNumber) {
        this.number = number;
        this.at = at;
        this.kind = kind;
        this.trackingNumber = trackingNumber;
    }

    Instant at() {
        return at;
    }

    FeedEntry entry() {
        return new FeedEntry(number, kind, trackingNumber);
    }
}
