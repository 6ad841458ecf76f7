package org.maloomat.deadline;

/** In what a law counts. */
public enum DeadlineUnit {
    WORKING_DAY,
    CALENDAR_DAY
}
