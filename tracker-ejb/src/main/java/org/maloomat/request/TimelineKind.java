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
    /** Between the people of the body only: who works on it. */
    ASSIGNED(false),
    /** Handed on to the body that holds the information. */
    TRANSFERRED(true),
    URGENCY_ACCEPTED(true),
    URGENCY_DENIED(true),
    THIRD_PARTY_CONSULTED(true),
    THIRD_PARTY_ANSWERED(true),
    /** Closed days changed, and the due date with them. */
    DUE_DATE_MOVED(true),
    ANSWER_HANDED_IN(true),
    /** Between officer and releaser only: why an answer went back is nobody else's business before it is released. */
    ANSWER_RETURNED(false),
    REQUEST_PUBLISHED(true),
    ANSWERED(true),
    /** Between officer and releaser only, until the corrected answer is released. */
    CORRECTION_BEGUN(false),
    /** A corrected answer, or one on an order of the commission, was released. */
    ANSWER_CORRECTED(true),
    /** The commission ordered a new answer. */
    REOPENED(true),
    /** The requester took the request back. */
    REQUEST_WITHDRAWN(true),
    WITHDRAWN(true),
    COMPLAINT_LODGED(true),
    COMPLAINT_REGISTERED(true),
    COMPLAINT_HEARING(true),
    COMPLAINT_SHOW_CAUSE(true),
    COMPLAINT_ORDER_FOR(true),
    COMPLAINT_ORDER_AGAINST(true),
    COMPLAINT_FINE(true),
    COMPLAINT_COMPLIED(true),
    COMPLAINT_NOT_COMPLIED(true),
    COMPLAINT_COURT_APPEAL(true),
    COMPLAINT_COURT_DECISION(true),
    COMPLAINT_CLOSED_BY_COMMISSION(true),
    COMPLAINT_WITHDRAWN(true);

    private final boolean open;

    TimelineKind(boolean open) {
        this.open = open;
    }

    /** Whether requester and public see the line. They see its kind and date, never its actor or note. */
    public boolean isOpen() {
        return open;
    }
}
