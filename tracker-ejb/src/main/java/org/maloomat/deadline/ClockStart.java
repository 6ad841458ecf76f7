package org.maloomat.deadline;

/** Which day is the first that can be counted. */
public enum ClockStart {
    /** The day of the event is day zero. */
    DAY_AFTER_EVENT,
    EVENT_DAY
}
