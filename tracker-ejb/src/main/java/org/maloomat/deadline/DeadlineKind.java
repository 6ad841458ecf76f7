package org.maloomat.deadline;

/** For what a rule gives time. */
public enum DeadlineKind {
    REPLY,
    /** Information needed to protect the life or liberty of any individual. */
    URGENT_REPLY,
    /** Added to the time of the rules it names. */
    EXTENSION,
    INTERNAL_REVIEW_FILING,
    INTERNAL_REVIEW_DECISION,
    /** A complaint or appeal to the commission; open from the day after the due date. */
    COMPLAINT_FILING,
    COMPLAINT_DECISION;

    /** Whether the rule may leave its end open: an amount of 0. */
    boolean mayBeUnlimited() {
        return this == COMPLAINT_FILING || this == INTERNAL_REVIEW_FILING;
    }
}
