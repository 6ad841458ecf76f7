package org.maloomat.identifier;

/**
 * Something in a text that identifies a person.
 *
 * @param start first UTF-16 unit
 * @param end the unit after the last
 * @param reasonKey message key that says why: {@code IdentifierReason.} and the label
 * @param confidence from 0 to 1; how seldom the rule errs, not a probability
 */
public record IdentifierHit(
        int start, int end, IdentifierLabel label, Action action, String reasonKey, double confidence) {
    /** What is to happen to it. */
    public enum Action {
        /** Must not be published. */
        REDACT,
        /** A person decides; the default is to generalise. */
        REVIEW
    }

    IdentifierHit shifted(int by) {
        return new IdentifierHit(start + by, end + by, label, action, reasonKey, confidence);
    }
}
