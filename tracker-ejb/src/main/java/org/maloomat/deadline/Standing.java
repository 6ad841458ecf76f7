package org.maloomat.deadline;

/** How a clock stands on a given day. Derived, never stored. */
public enum Standing {
    IN_TIME,
    /** Two working days or fewer are left, today not counted. */
    DUE_SOON,
    /** Today is the last day, or lies in the range in which a provisional date may fall. */
    DUE_TODAY,
    OVERDUE
}
