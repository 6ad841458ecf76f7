package org.maloomat.safety;

/**
 * Something in a text that identifies a person.
 *
 * @param start first UTF-16 unit
 * @param end the unit after the last
 * @param reasonKey message key that says why
 * @param confidence from 0 to 1
 */
public record IdentifierHit(
        int start, int end, IdentifierLabel label, Action action, String reasonKey, double confidence) {
    /** What is to happen to it. */
    public enum Action {
        /** Must not be published. */
        REDACT,
        /** A person decides. */
        REVIEW
    }
}
