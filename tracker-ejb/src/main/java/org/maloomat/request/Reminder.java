package org.maloomat.request;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.maloomat.deadline.Deadline;

/** What is reminded of a due date, the least pressing first. Of a date that is still a range the earlier day counts. */
public enum Reminder {
    HALF_TIME {
        @Override
        LocalDate day(Deadline deadline) {
            return deadline.halfTime();
        }
    },
    TWO_DAYS_LEFT {
        @Override
        LocalDate day(Deadline deadline) {
            return deadline.dayWithWorkingDaysLeft(2).orElse(null);
        }
    },
    DUE_TODAY {
        @Override
        LocalDate day(Deadline deadline) {
            return deadline.earliest();
        }
    },
    /** The officers are late, and the requester may now do something about it. */
    OVERDUE {
        @Override
        LocalDate day(Deadline deadline) {
            return deadline.complaintFrom();
        }
    };

    /** The day for it; null where the time is too short to have one. */
    abstract LocalDate day(Deadline deadline);

    /** The most pressing one whose day has come; one that was missed gives way to the next. */
    static Optional<Reminder> on(Deadline deadline, LocalDate today) {
        return Arrays.stream(values())
                .filter(reminder -> reminder.day(deadline) != null
                        && !reminder.day(deadline).isAfter(today))
                .max(Comparator.naturalOrder());
    }

    /** The next day after this one on which there is one; null if there is none any more. */
    static LocalDate nextDay(Deadline deadline, LocalDate after) {
        return Arrays.stream(values())
                .map(reminder -> reminder.day(deadline))
                .filter(Objects::nonNull)
                .filter(day -> day.isAfter(after))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
