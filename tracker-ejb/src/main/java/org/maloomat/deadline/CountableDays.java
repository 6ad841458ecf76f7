package org.maloomat.deadline;

import java.time.LocalDate;

/** What a count needs to know of each day. */
interface CountableDays {
    boolean isOpen(LocalDate day);

    /** Whether the clock stood still that day, whatever the calendar says. */
    default boolean isStopped(LocalDate day) {
        return false;
    }

    /** The last day on which it stood still, or the day given if that is later. */
    default LocalDate lastStop(LocalDate otherwise) {
        return otherwise;
    }

    CountedDay counted(LocalDate day, boolean isCounted);
}
