package org.maloomat.archive;

/** Which number comes first in a date such as 05/03/2021. */
public enum DayOrder {
    /** As the other dates of the register show; one that none of them explains is refused. */
    AS_THE_REGISTER_SHOWS,
    DAY_FIRST,
    MONTH_FIRST
}
