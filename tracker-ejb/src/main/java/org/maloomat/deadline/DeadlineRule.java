package org.maloomat.deadline;

/**
 * One time limit of a statute.
 *
 * @param statute the statute's code, such as {@code PK-KP-2013}
 * @param version of the statute that says so, such as {@code 2013-11-05}
 * @param section such as {@code 11(1)}
 * @param amount at least 1
 * @param text the rule in a few words
 * @param source where it was read
 * @param verified false where no source was read; such a rule is shown with that mark
 */
public record DeadlineRule(
        String statute,
        String version,
        Kind kind,
        String section,
        int amount,
        DeadlineUnit unit,
        String text,
        String source,
        boolean verified) {
    /** What the limit is for. */
    public enum Kind {
        REPLY,
        URGENT,
        EXTENSION,
        COMPLAINT_DECISION,
        INTERNAL_REVIEW
    }
}
