package org.maloomat.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A date the law sets, with all that made it so: the rule, the calendar, every day counted and skipped. A value; when
 * anything changes a new one is appended, never this one edited.
 *
 * @param dueOn the last day for the reply, by the calendar as it is proposed
 * @param earliest the date if every moon that is still open is sighted as favourably as it can be; reminders use it
 * @param latest the date if it is sighted as unfavourably; nobody is late before it has passed
 * @param provisional whether the date may still move: it depends on a provisional day or on a year whose list of
 *     holidays is not loaded
 * @param ruleVersion see {@link Statute#version()}
 * @param calendarVersion a hash of the closed days in force when the date was counted
 * @param days from the day of receipt to {@code dueOn}, none left out
 */
public record Deadline(
        LocalDate receivedOn,
        LocalDate dueOn,
        LocalDate earliest,
        LocalDate latest,
        boolean provisional,
        RuleCitation rule,
        String ruleVersion,
        String calendarVersion,
        List<CountedDay> days) {

    static final int SOON = 2;

    /** How the clock stands on a given day. Derived, never stored. */
    public enum Standing {
        IN_TIME,
        /** Two working days or fewer are left, today not counted. */
        DUE_SOON,
        /** Today is the last day, or lies in the range in which a provisional date may fall. */
        DUE_TODAY,
        OVERDUE
    }

    public Deadline {
        days = List.copyOf(days);
    }

    public Standing standing(LocalDate today) {
        if (today.isAfter(latest)) {
            return Standing.OVERDUE;
        }
        if (!today.isBefore(earliest)) {
            return Standing.DUE_TODAY;
        }
        return workingDaysLeft(today) <= SOON ? Standing.DUE_SOON : Standing.IN_TIME;
    }

    /** Days the office works after today up to and including the earliest due date; 0 from that date on. */
    public int workingDaysLeft(LocalDate today) {
        return (int) days.stream()
                .filter(day -> day.date().isAfter(today) && !day.date().isAfter(earliest))
                .filter(CountedDay::isWorked)
                .count();
    }

    /** The day on which half of the time, rounded up, has been counted up to the earliest due date. */
    public LocalDate halfTime() {
        var counted = upToEarliest(CountedDay::counted);
        return counted.isEmpty() ? earliest : counted.get((counted.size() - 1) / 2);
    }

    /** The last day after which the office works so many more days; empty if the time is shorter than that. */
    public Optional<LocalDate> dayWithWorkingDaysLeft(int left) {
        var worked = upToEarliest(CountedDay::isWorked);
        return worked.size() > left ? Optional.of(worked.get(worked.size() - 1 - left)) : Optional.empty();
    }

    private List<LocalDate> upToEarliest(Predicate<CountedDay> kind) {
        return days.stream()
                .filter(day -> day.date().isAfter(receivedOn) && !day.date().isAfter(earliest))
                .filter(kind)
                .map(CountedDay::date)
                .toList();
    }

    /** Calendar days passed since the latest due date; 0 while nobody is late. */
    public int daysLate(LocalDate today) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(latest, today));
    }

    /** The first day on which silence may be complained of: the day after the last day for the reply. */
    public LocalDate complaintFrom() {
        return latest.plusDays(1);
    }
}
