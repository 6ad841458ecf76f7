package org.maloomat.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last number of the feed: one row, locked by whoever appends, so that numbers have no gap and no double. */
@Entity
@Table(name = "publication_feed_head")
class FeedHead {
    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "last_number")
    private long lastNumber;

    protected FeedHead() {}

    long next() {
        return ++lastNumber;
    }

    long lastNumber() {
        return lastNumber;
    }
}
