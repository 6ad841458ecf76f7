package org.maloomat.publication;

/**
 * One change of what the public may see.
 *
 * @param number its place in the order of all changes, from 1 without a gap
 */
public record FeedEntry(long number, Kind kind, String trackingNumber) {
    /** What an index has to do. */
    public enum Kind {
        /** Take the published copy as it is now. */
        PUT,
        /** Forget it. */
        REMOVE
    }
}
