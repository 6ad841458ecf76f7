package org.maloomat.deadline;

/** For what a rule gives time. */
public enum DeadlineKind {
    /** Telling the requester that the request has come. */
    ACKNOWLEDGEMENT,
    /** Handing a request on to the body that holds the information. */
    TRANSFER,
    /** Telling a third party of a request that concerns it. */
    THIRD_PARTY_NOTICE,
    /** What the third party has to say about it. */
    THIRD_PARTY_REPLY,
    REPLY,
    /** Information needed to protect the life or liberty of any individual. */
    URGENT_REPLY,
    /** Added to the time of the rules it names. */
    EXTENSION,
    INTERNAL_REVIEW_FILING,
    INTERNAL_REVIEW_DECISION,
    /** A complaint or appeal to the commission; open from the day after the due date. */
    COMPLAINT_FILING,
    COMPLAINT_DECISION,
    /** Against what the commission decided. */
    COURT_APPEAL;

    /** Whether the rule may leave its end open: an amount of 0. */
    boolean mayBeUnlimited() {
        return this == COMPLAINT_FILING || this == INTERNAL_REVIEW_FILING || this == COURT_APPEAL;
    }
}
