package org.maloomat.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maloomat.shared.RuleViolation;

/** Counts the days of one time limit in one office's calendar. */
record DayCount(int amount, DeadlineUnit unit, ClockStart start, boolean rollForward) {

    /** No lawful count runs longer; a calendar that closes every day would. */
    static final int LONGEST_IN_YEARS = 3;

    @FunctionalInterface
    private interface Step {
        void take(LocalDate day, boolean counted);
    }

    LocalDate due(LocalDate received, OfficeCalendar office) {
        if (unit == DeadlineUnit.WORKING_DAY) {
            var due = office.openDays().nth(received, start == ClockStart.EVENT_DAY, amount);
            if (due != null && due.isBefore(received.plusYears(LONGEST_IN_YEARS))) {
                return due;
            }
        }
        return dueByWalking(received, office);
    }

    /** The first day that can be counted. */
    LocalDate first(LocalDate received) {
        return start == ClockStart.EVENT_DAY ? received : received.plusDays(1);
    }

    /** The same, day by day. */
    LocalDate dueByWalking(LocalDate received, CountableDays calendar) {
        return walk(received, calendar, (day, counted) -> {});
    }

    /** From the day of receipt to the due date, both included. */
    List<CountedDay> explain(LocalDate received, CountableDays calendar) {
        var days = new ArrayList<CountedDay>();
        if (start == ClockStart.DAY_AFTER_EVENT) {
            days.add(new CountedDay(received, false, DayReason.Plain.RECEIPT));
        }
        walk(received, calendar, (day, counted) -> days.add(calendar.counted(day, counted)));
        return List.copyOf(days);
    }

    private LocalDate walk(LocalDate received, CountableDays calendar, Step step) {
        var end = calendar.lastStop(received).plusYears(LONGEST_IN_YEARS);
        var left = unit.days(amount, received);
        for (var day = first(received); day.isBefore(end); day = day.plusDays(1)) {
            var stopped = calendar.isStopped(day);
            var open = !stopped && calendar.isOpen(day);
            var counted = left > 0 && !stopped && unit.counts(day, open);
            step.take(day, counted);
            left -= counted ? 1 : 0;
            if (left == 0 && (open || !rollForward)) {
                return day;
            }
        }
        throw new RuleViolation("deadline.officeNeverOpens", received, end);
    }
}
