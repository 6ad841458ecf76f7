package org.maloomat.request;

/** How a public body decided. Silence is no outcome: it is what the clock says of a request without one. */
public enum Outcome {
    /** Everything asked for was given. */
    FULL,
    /** Part was given, part withheld or not held. */
    PARTIAL,
    /** The body does not hold the information (section 9). */
    NOT_HELD,
    /** Withheld under one of the exemptions (sections 14 to 21). */
    REFUSED
}
