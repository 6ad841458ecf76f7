package org.maloomat.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Which days of the week an office works. A Friday half day is a day. */
public enum WeekPattern {
    /** Monday to Friday; Saturday and Sunday are the weekend. */
    FIVE,
    /** Monday to Saturday; Sunday alone is the weekend. */
    SIX;

    boolean isWeekend(LocalDate day) {
        var weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SUNDAY || (this == FIVE && weekday == DayOfWeek.SATURDAY);
    }
}
