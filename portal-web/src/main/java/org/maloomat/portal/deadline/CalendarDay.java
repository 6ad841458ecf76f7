package org.maloomat.portal.deadline;

import java.time.LocalDate;
import org.maloomat.deadline.CountedDay;

/**
 * One square of a drawn month.
 *
 * @param date null where the month's first or last week belongs to another month
 * @param day what the count says of it; null before the receipt and after the due date
 * @param ordinal the how-manieth day counted, from 1; 0 if the day is not counted
 * @param due whether it is the last day
 * @param possible whether it may yet turn out to be the last day, a closure being provisional
 */
public record CalendarDay(LocalDate date, CountedDay day, int ordinal, boolean due, boolean possible) {
    static final CalendarDay BLANK = new CalendarDay(null, null, 0, false, false);

    /** The look of the square, which its words say too. */
    public String getLook() {
        if (due) {
            return "due";
        }
        if (possible) {
            return "possible";
        }
        if (day == null) {
            return "outside";
        }
        return day.counted() ? "counted" : "skipped";
    }
}
