package org.maloomat.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Which days of the week an office works, or to which offices a closure speaks. */
public enum WeekPattern {
    /** Monday to Friday; Saturday and Sunday are the weekend. */
    FIVE,
    /** Monday to Saturday; Sunday alone is the weekend. */
    SIX,
    /** Of a closure only: both kinds of office. No office has this pattern. */
    ANY;

    boolean isWeekend(LocalDate day) {
        var weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SUNDAY || (this == FIVE && weekday == DayOfWeek.SATURDAY);
    }

    boolean covers(WeekPattern office) {
        return this == ANY || this == office;
    }
}
