package org.maloomat.request;

/** A line on a request's timeline. */
public enum TimelineKind {
    FILED(true),
    ACKNOWLEDGED(true),
    /** The officer has taken the one extension the law allows. */
    EXTENDED(true),
    /** The officer has asked what exactly is meant. */
    CLARIFICATION_SOUGHT(true),
    CLARIFICATION_GIVEN(true),
    QUESTION_TAKEN_BACK(true),
    FEE_ASKED(true),
    FEE_PAID(true),
    FEE_WAIVED(true),
    /** Closed days changed, and the due date with them. */
    DUE_DATE_MOVED(true),
    ANSWER_HANDED_IN(true),
    /** Between officer and releaser only: why an answer went back is nobody else's business before it is released. */
    ANSWER_RETURNED(false),
    REQUEST_PUBLISHED(true),
    ANSWERED(true),
    WITHDRAWN(true);

    private final boolean open;

    TimelineKind(boolean open) {
        this.open = open;
    }

    /** Whether requester and public see the line. They see its kind and date, never its actor or note. */
    public boolean isOpen() {
        return open;
    }
}
