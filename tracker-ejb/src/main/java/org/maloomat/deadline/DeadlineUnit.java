package org.maloomat.deadline;

/** In what a rule counts. */
public enum DeadlineUnit {
    WORKING_DAY,
    CALENDAR_DAY
}
