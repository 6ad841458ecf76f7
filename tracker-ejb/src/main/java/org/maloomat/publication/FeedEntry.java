package org.maloomat.publication;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One change of what the public may see, with its place in the order of all changes. */
@Entity
@Table(name = "publication_feed")
public class FeedEntry {
    /** What an index has to do. */
    public enum Kind {
        /** Take the published copy as it is now. */
        PUT,
        /** Forget it. */
        REMOVE
    }

    @Id
    private long number;

    private Instant at;

    @Enumerated(STRING)
    private Kind kind;

    @Column(name = "tracking_number")
    private String trackingNumber;

    protected FeedEntry() {}

    FeedEntry(long number, Instant at, Kind kind, String trackingNumber) {
        this.number = number;
        this.at = at;
        this.kind = kind;
        this.trackingNumber = trackingNumber;
    }

    public long number() {
        return number;
    }

    public Instant at() {
        return at;
    }

    public Kind kind() {
        return kind;
    }

    public String trackingNumber() {
        return trackingNumber;
    }
}
