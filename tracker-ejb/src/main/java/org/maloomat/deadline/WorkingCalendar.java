package org.maloomat.deadline;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every order known about open and closed days. Immutable. Keeps both times: when a day is closed, and since when that
 * is known, so that "what was due, as known on 20 June" has an answer.
 */
final class WorkingCalendar {

    private final List<ClosureOrder> orders;
    private final List<ClosureDay> days;
    private final List<ClosureDay> effective;
    private final Set<Year> circulars;
    private final String version;

    WorkingCalendar(List<ClosureOrder> orders, List<ClosureDay> days) {
        this.orders = List.copyOf(orders);
        this.days = List.copyOf(days);
        var superseded =
                orders.stream().flatMap(order -> order.supersedes().stream()).collect(Collectors.toSet());
        this.effective = days.stream()
                .filter(day -> !superseded.contains(day.order().code()))
                .sorted(Comparator.comparing(ClosureDay::date)
                        .thenComparing(day -> day.order().code())
                        .thenComparing(day -> day.scope().toString()))
                .toList();
        this.circulars =
                orders.stream().flatMap(order -> order.circularFor().stream()).collect(Collectors.toUnmodifiableSet());
        this.version = ContentHash.of(Stream.concat(
                circulars.stream().sorted().map(Year::toString),
                effective.stream().map(WorkingCalendar::content)));
    }

    /** The calendar as anybody could know it at the end of that day. */
    WorkingCalendar asKnownOn(LocalDate day) {
        return new WorkingCalendar(
                orders.stream().filter(order -> !order.learnedOn().isAfter(day)).toList(),
                days.stream()
                        .filter(closure -> !closure.order().learnedOn().isAfter(day))
                        .toList());
    }

    /** This calendar and more orders. */
    WorkingCalendar with(List<ClosureOrder> more, List<ClosureDay> theirDays) {
        var allOrders = new ArrayList<>(orders);
        allOrders.addAll(more);
        var allDays = new ArrayList<>(days);
        allDays.addAll(theirDays);
        return new WorkingCalendar(allOrders, allDays);
    }

    List<ClosureOrder> orders() {
        return orders;
    }

    Optional<ClosureOrder> order(String code) {
        return orders.stream().filter(order -> order.code().equals(code)).findFirst();
    }

    /** Codes of the orders that replace or withdraw this one. */
    Set<String> supersededBy(String code) {
        return orders.stream()
                .filter(order -> order.supersedes().contains(code))
                .map(ClosureOrder::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What an order in force says, and not only provisionally, of that day to exactly these offices. */
    Optional<ClosureDay> firmly(LocalDate date, CalendarScope scope) {
        return effective.stream()
                .filter(day -> day.date().equals(date)
                        && !day.isProvisional()
                        && day.scope().equals(scope))
                .max(ClosureDay.AUTHORITY);
    }

    /** The days of one order, in runs. */
    List<ClosedDays> lines(String code) {
        var byList = new LinkedHashMap<ClosureDay, List<LocalDate>>();
        days.stream().filter(day -> day.order().code().equals(code)).forEach(day -> byList.computeIfAbsent(
                        day.on(LocalDate.EPOCH), list -> new ArrayList<>())
                .add(day.date()));
        var lines = new ArrayList<ClosedDays>();
        byList.forEach((list, dates) -> {
            var sorted = dates.stream().sorted().toList();
            var from = 0;
            for (var i = 1; i <= sorted.size(); i++) {
                if (i == sorted.size() || !sorted.get(i - 1).plusDays(1).equals(sorted.get(i))) {
                    lines.add(list.line(sorted.get(from), sorted.get(i - 1)));
                    from = i;
                }
            }
        });
        return List.copyOf(lines);
    }

    /** The same days as one office has to read them. */
    OfficeCalendar of(CalendarScope office) {
        return new OfficeCalendar(
                office.weekPattern(),
                effective.stream().filter(day -> day.reaches(office)).toList(),
                circulars);
    }

    /** Years for which the yearly list of holidays is loaded. */
    Set<Year> circulars() {
        return circulars;
    }

    /** The last day of the last year of which anything is known. */
    LocalDate lastDay() {
        return effective.stream()
                .map(day -> Year.from(day.date()))
                .max(Comparator.naturalOrder())
                .map(year -> year.plusYears(1).atDay(1).minusDays(1))
                .orElse(LocalDate.MAX);
    }

    /** Changes whenever an effective day does; the same for the same days in whatever order they were loaded. */
    String version() {
        return version;
    }

    private static String content(ClosureDay day) {
        return String.join(
                "|",
                day.date().toString(),
                day.order().code(),
                day.order().kind().name(),
                day.occasion().code(),
                day.scope().toString(),
                String.valueOf(day.open()),
                String.valueOf(day.moon()),
                String.join(" ", day.exempt().stream().sorted().toList()));
    }
}
