package org.maloomat.deadline;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/** On which days of the week an office works (KP notification of 27 April 2023). A Friday half day is a day. */
public enum WeekPattern {
    /** Monday to Friday. */
    FIVE(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)),
    /** Monday to Saturday. */
    SIX(EnumSet.of(DayOfWeek.SUNDAY));

    private final Set<DayOfWeek> weekend;

    WeekPattern(Set<DayOfWeek> weekend) {
        this.weekend = weekend;
    }

    public boolean isWeekend(DayOfWeek day) {
        return weekend.contains(day);
    }
}
