package org.maloomat.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** In what a rule counts. Every unit comes down to days of one kind: the clock of an office knows nothing smaller. */
public enum DeadlineUnit {
    WORKING_DAY,
    CALENDAR_DAY,
    /** Five weekdays on which the office works, not always in a row: Ireland's week (FOI Act 2014 s.2). */
    WEEK_OF_FIVE_DAYS {
        @Override
        int days(int amount, LocalDate received) {
            return 5 * amount;
        }

        @Override
        boolean counts(LocalDate day, boolean open) {
            return open && day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        }
    },
    /** Hours run on any day; the time ends on the day on which the last one does, counted from the end of day zero. */
    HOUR {
        @Override
        int days(int amount, LocalDate received) {
            return (amount + 23) / 24;
        }
    },
    /** To the day of the same number; to the last day of a month that has none. */
    MONTH {
        @Override
        int days(int amount, LocalDate received) {
            return (int) ChronoUnit.DAYS.between(received, received.plusMonths(amount));
        }
    };

    /** How many days of its kind an amount comes to after a day of receipt. */
    int days(int amount, LocalDate received) {
        return amount;
    }

    /** Whether a day is of its kind. */
    boolean counts(LocalDate day, boolean open) {
        return open || this != WORKING_DAY;
    }
}
