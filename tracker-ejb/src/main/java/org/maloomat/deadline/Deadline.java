package org.maloomat.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A due date that can account for itself: the rule, the calendar and every day from receipt to due date.
 *
 * @param dueOn the last day in time
 * @param earliest the earliest it may turn out to be when expected closures are ordered
 * @param latest the latest
 * @param provisional whether any expected closure lies in the count
 * @param rule the rule applied; with an extension its amount is the sum
 * @param ruleVersion statute, version and section
 * @param calendarVersion names the closures known when it was counted
 */
public record Deadline(
        LocalDate dueOn,
        LocalDate earliest,
        LocalDate latest,
        boolean provisional,
        DeadlineRule rule,
        String ruleVersion,
        String calendarVersion,
        List<CountedDay> days) {
    private static final int SOON_DAYS = 3;

    /** Where a day stands against the due date; derived, never kept. */
    public enum Standing {
        IN_TIME,
        /** Three calendar days or fewer are left. */
        DUE_SOON,
        DUE_TODAY,
        OVERDUE
    }

    public Standing standing(LocalDate day) {
        long left = ChronoUnit.DAYS.between(day, dueOn);
        if (left < 0) {
            return Standing.OVERDUE;
        }
        return left == 0 ? Standing.DUE_TODAY : left <= SOON_DAYS ? Standing.DUE_SOON : Standing.IN_TIME;
    }

    /** The first day on which silence counts as refusal and a complaint may be filed (section 23). */
    public LocalDate complaintFrom() {
        return dueOn.plusDays(1);
    }
}
