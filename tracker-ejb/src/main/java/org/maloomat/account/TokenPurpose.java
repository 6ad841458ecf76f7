package org.maloomat.account;

/** What a token opens. A token for one thing opens nothing else. */
enum TokenPurpose {
    /** The API, as its owner. */
    API,
    /** The calendar of due dates of the owner's body; such a token stands in an address. */
    CALENDAR
}
