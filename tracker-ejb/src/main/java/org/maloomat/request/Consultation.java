package org.maloomat.request;

import java.time.Instant;

/**
 * A third party asked about what is to be disclosed (section 22 of the KP Act); for the body's people alone.
 *
 * @param position null until it has answered
 * @param words what it said, or null
 */
public record Consultation(
        long id, String party, String about, Instant askedAt, Position position, String words, Instant answeredAt) {
    /** What a third party says to a disclosure. */
    public enum Position {
        CONSENTS,
        OBJECTS,
        NO_REPLY
    }

    public boolean isOpen() {
        return position == null;
    }
}
