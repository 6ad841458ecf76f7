package org.maloomat.review;

/** What a requester asks the commission for. */
public enum ComplaintRelief {
    /** An order to give the information. */
    INFORMATION,
    /** A look at whether the sections relied on cover what was withheld. */
    GROUNDS_EXAMINED,
    /** A fine on whoever hindered or delayed (KP Act s.26(3)(b)). */
    FINE
}
