package org.maloomat.review;

import org.maloomat.request.TimelineKind;

/** Something that happens to a complaint. */
public enum ComplaintStep {
    LODGED(TimelineKind.COMPLAINT_LODGED),
    /** The commission has given it its own number. */
    REGISTERED(TimelineKind.COMPLAINT_REGISTERED),
    /** A hearing is set. */
    HEARING(TimelineKind.COMPLAINT_HEARING),
    /** Somebody must show cause why no fine should follow, by a day. */
    SHOW_CAUSE(TimelineKind.COMPLAINT_SHOW_CAUSE),
    /** The information must be given, by a day. */
    ORDER_FOR(TimelineKind.COMPLAINT_ORDER_FOR),
    /** The complaint is turned down. */
    ORDER_AGAINST(TimelineKind.COMPLAINT_ORDER_AGAINST),
    FINE(TimelineKind.COMPLAINT_FINE),
    /** The body has done what the order says. */
    COMPLIED(TimelineKind.COMPLAINT_COMPLIED),
    /** The day of compliance has passed in vain. */
    NOT_COMPLIED(TimelineKind.COMPLAINT_NOT_COMPLIED),
    /** The order is before the District and Sessions Court. */
    COURT_APPEAL(TimelineKind.COMPLAINT_COURT_APPEAL),
    COURT_DECISION(TimelineKind.COMPLAINT_COURT_DECISION),
    /** Ended without an order. */
    CLOSED_BY_COMMISSION(TimelineKind.COMPLAINT_CLOSED_BY_COMMISSION),
    /** Taken back by the requester. */
    WITHDRAWN(TimelineKind.COMPLAINT_WITHDRAWN);

    private final TimelineKind timeline;

    ComplaintStep(TimelineKind timeline) {
        this.timeline = timeline;
    }

    /** As what it stands in the timeline of the request. */
    TimelineKind timeline() {
        return timeline;
    }

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
