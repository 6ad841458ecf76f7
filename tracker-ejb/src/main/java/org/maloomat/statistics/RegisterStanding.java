package org.maloomat.statistics;

/** How a request stood on the day of a register. */
public enum RegisterStanding {
    ANSWERED_IN_TIME,
    ANSWERED_LATE,
    /** Not yet answered, and not yet due. */
    OPEN,
    /** The requester has been asked for something, and the clock stands still until it comes. */
    WAITING,
    /** Past the due date without an answer: a refusal in law. */
    SILENT,
    /** Handed on to another body. */
    HANDED_ON,
    /** Taken back by the requester. */
    WITHDRAWN
}
