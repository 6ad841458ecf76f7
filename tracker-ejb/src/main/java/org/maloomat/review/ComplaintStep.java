package org.maloomat.review;

/** Something that happens to a complaint. */
public enum ComplaintStep {
    LODGED,
    /** The commission has given it its own number. */
    REGISTERED,
    /** A hearing is set. */
    HEARING,
    /** Somebody must show cause why no fine should follow, by a day. */
    SHOW_CAUSE,
    /** The information must be given, by a day. */
    ORDER_FOR,
    /** The complaint is turned down. */
    ORDER_AGAINST,
    FINE,
    /** The body has done what the order says. */
    COMPLIED,
    /** The day of compliance has passed in vain. */
    NOT_COMPLIED,
    /** The order is before the District and Sessions Court. */
    COURT_APPEAL,
    COURT_DECISION,
    /** Ended without an order. */
    CLOSED_BY_COMMISSION,
    /** Taken back by the requester. */
    WITHDRAWN;

    /** Whether the commission enters it; the rest is the requester's. */
    public boolean isCommissions() {
        return this != LODGED && this != WITHDRAWN;
    }

    /** Whether it sets a second day: for a reply or for compliance. */
    public boolean hasUntil() {
        return this == SHOW_CAUSE || this == ORDER_FOR;
    }

    /** Whether its day may lie ahead. */
    public boolean mayLieAhead() {
        return this == HEARING;
    }
}
