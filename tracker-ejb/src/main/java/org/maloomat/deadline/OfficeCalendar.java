package org.maloomat.deadline;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The calendar of one office: of all that was ordered for a day, what decides. Safe for use by many threads. */
final class OfficeCalendar implements CountableDays {

    private final WeekPattern week;
    private final List<ClosureDay> candidates;
    private final Set<Year> circulars;
    private final Map<LocalDate, ClosureDay> decisive;
    private final Map<Map<String, Integer>, OfficeCalendar> shifted = new ConcurrentHashMap<>();
    private final Map<LocalDate, CountedDay> counted = new ConcurrentHashMap<>();
    private final Map<LocalDate, CountedDay> skipped = new ConcurrentHashMap<>();
    private final Map<DueDateCalculation.Question, DueDateCalculation.Range> ranges = new ConcurrentHashMap<>();
    private final Set<LocalDate> movable;
    private volatile OpenDays openDays;

    OfficeCalendar(WeekPattern week, List<ClosureDay> candidates, Set<Year> circulars) {
        this.week = Objects.requireNonNull(week, "an office works five days a week or six");
        this.candidates = candidates;
        this.circulars = circulars;
        this.decisive = new HashMap<>();
        this.movable = candidates.stream()
                .filter(ClosureDay::movesWithTheMoon)
                .map(ClosureDay::date)
                .collect(Collectors.toUnmodifiableSet());
        for (var day : candidates) {
            decisive.merge(day.date(), day, (a, b) -> ClosureDay.AUTHORITY.compare(a, b) < 0 ? b : a);
        }
    }

    /** All that tells it from another calendar. */
    List<Object> content() {
        return List.of(week, candidates, circulars);
    }

    @Override
    public boolean isOpen(LocalDate day) {
        var order = decisive.get(day);
        return order == null ? !week.isWeekend(day) : order.open();
    }

    /** A day both in the weekend and closed by an order is a weekend: the order takes nothing from it. */
    DayReason reason(LocalDate day) {
        var order = decisive.get(day);
        if (order != null && (order.open() || !week.isWeekend(day))) {
            return order.reason();
        }
        return week.isWeekend(day) ? DayReason.Plain.WEEKEND : DayReason.Plain.WORKING_DAY;
    }

    /** Counted through on first use; two threads may both do so and come to the same. */
    OpenDays openDays() {
        var known = openDays;
        if (known == null) {
            var last = decisive.keySet().stream().max(Comparator.naturalOrder()).orElse(LocalDate.of(2030, 12, 31));
            known = new OpenDays(this, last);
            openDays = known;
        }
        return known;
    }

    /** The day with its reason, made once. */
    @Override
    public CountedDay counted(LocalDate day, boolean isCounted) {
        return (isCounted ? counted : skipped)
                .computeIfAbsent(day, date -> new CountedDay(date, isCounted, reason(date)));
    }

    /** Where a date may fall with the moons still open, worked out once. */
    DueDateCalculation.Range range(
            DueDateCalculation.Question question,
            Function<DueDateCalculation.Question, DueDateCalculation.Range> count) {
        var known = ranges.get(question);
        if (known == null) {
            known = count.apply(question);
            ranges.put(question, known);
        }
        return known;
    }

    /** Whether a day that moves with the moon is proposed for that day. */
    boolean hasMovable(LocalDate day) {
        return movable.contains(day);
    }

    boolean isCovered(LocalDate day) {
        return circulars.contains(Year.from(day));
    }

    /** Closed days other than weekends, first and last day included. */
    SortedMap<LocalDate, DayReason.Closure> closures(LocalDate first, LocalDate last) {
        var found = new TreeMap<LocalDate, DayReason.Closure>();
        decisive.keySet().stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .forEach(day -> {
                    if (reason(day) instanceof DayReason.Closure closure) {
                        found.put(day, closure);
                    }
                });
        return Collections.unmodifiableSortedMap(found);
    }

    /** The moons whose provisional days fall, moved by one day or not, between the two days. */
    SortedSet<String> moons(LocalDate first, LocalDate last) {
        var moons = new TreeSet<String>();
        for (var day : candidates) {
            if (day.movesWithTheMoon()
                    && !day.date().isBefore(first.minusDays(1))
                    && !day.date().isAfter(last.plusDays(1))) {
                moons.add(day.moon());
            }
        }
        return moons;
    }

    /** The same calendar if these moons were sighted so many days later (or, negative, earlier) than proposed. */
    OfficeCalendar withMoons(Map<String, Integer> daysLater) {
        return shifted.computeIfAbsent(
                daysLater,
                moves -> new OfficeCalendar(
                        week, candidates.stream().map(day -> moved(day, moves)).toList(), circulars));
    }

    private static ClosureDay moved(ClosureDay day, Map<String, Integer> daysLater) {
        if (!day.movesWithTheMoon()) {
            return day;
        }
        return day.on(day.date().plusDays(daysLater.getOrDefault(day.moon(), 0)));
    }
}
