package org.maloomat.portal.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maloomat.deadline.CountedDay;
import org.maloomat.deadline.Deadline;

/** A month of the days between receipt and due date, in weeks that begin on Monday; weeks outside are left out. */
public record CalendarMonth(YearMonth month, List<List<CalendarDay>> weeks) {
    private static final int WEEK = 7;

    /** The months from the day of receipt to the last day on which the reply may turn out to be due. */
    static List<CalendarMonth> of(Deadline deadline) {
        var days = new HashMap<LocalDate, CountedDay>();
        var ordinals = new HashMap<LocalDate, Integer>();
        for (var day : deadline.days()) {
            days.put(day.date(), day);
            if (day.counted()) {
                ordinals.put(day.date(), ordinals.size() + 1);
            }
        }
        var last = YearMonth.from(latest(deadline));
        return Stream.iterate(
                        YearMonth.from(deadline.receivedOn()),
                        month -> !month.isAfter(last),
                        month -> month.plusMonths(1))
                .map(month -> new CalendarMonth(month, weeks(month, deadline, days, ordinals)))
                .toList();
    }

    private static List<List<CalendarDay>> weeks(
            YearMonth month, Deadline deadline, Map<LocalDate, CountedDay> days, Map<LocalDate, Integer> ordinals) {
        var squares = new ArrayList<CalendarDay>();
        for (int blank = 1; blank < month.atDay(1).getDayOfWeek().getValue(); blank++) {
            squares.add(CalendarDay.BLANK);
        }
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            var date = month.atDay(number);
            var due = date.equals(deadline.dueOn());
            squares.add(new CalendarDay(
                    date, days.get(date), ordinals.getOrDefault(date, 0), due, !due && isPossible(deadline, date)));
        }
        while (squares.size() % WEEK != 0) {
            squares.add(CalendarDay.BLANK);
        }
        var weeks = new ArrayList<List<CalendarDay>>();
        for (int first = 0; first < squares.size(); first += WEEK) {
            var week = squares.subList(first, first + WEEK);
            if (week.stream().anyMatch(square -> square.date() != null && isWithin(deadline, square.date()))) {
                weeks.add(List.copyOf(week));
            }
        }
        return List.copyOf(weeks);
    }

    private static boolean isWithin(Deadline deadline, LocalDate date) {
        return !date.isBefore(deadline.receivedOn()) && !date.isAfter(latest(deadline));
    }

    private static boolean isPossible(Deadline deadline, LocalDate date) {
        return !date.isBefore(deadline.earliest()) && !date.isAfter(deadline.latest());
    }

    private static LocalDate latest(Deadline deadline) {
        return deadline.latest().isAfter(deadline.dueOn()) ? deadline.latest() : deadline.dueOn();
    }
}
