package org.maloomat.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;

/**
 * One day that an order closes, or expressly opens, for the offices of a scope.
 *
 * @param open whether the order says "open" (a Saturday worked, a holiday taken back for one district)
 * @param moon the lunar month it hangs on, such as {@code 1447-10}; null for a day of the solar calendar. The
 *     provisional days of one moon move together by at most one day
 * @param exempt offices the order does not reach: {@code class:HOSPITAL}, {@code body:KP-HEALTH}
 */
record ClosureDay(
        LocalDate date,
        Occasion occasion,
        CalendarScope scope,
        boolean open,
        ClosureOrder order,
        String moon,
        Set<String> exempt) {

    /** Of several that speak of one day to one office the greatest decides, whatever the order of loading. */
    static final Comparator<ClosureDay> AUTHORITY = Comparator.comparing((ClosureDay day) -> day.scope.level())
            .thenComparing(ClosureDay::open)
            .thenComparing(day -> !day.isProvisional())
            .thenComparing(day -> day.scope.weekPattern() != null)
            .thenComparing(day -> day.order.learnedOn())
            .thenComparing(day -> day.order.code())
            .thenComparing(day -> day.occasion.code());

    ClosureDay {
        exempt = Set.copyOf(exempt);
    }

    boolean isProvisional() {
        return order.kind() == ClosureKind.PROVISIONAL;
    }

    boolean movesWithTheMoon() {
        return isProvisional() && moon != null;
    }

    boolean reaches(CalendarScope office) {
        return scope.covers(office)
                && !exempt.contains("class:" + office.bodyClass())
                && !exempt.contains("body:" + office.bodyCode());
    }

    /** The same said of another day. */
    ClosureDay on(LocalDate other) {
        return new ClosureDay(other, occasion, scope, open, order, moon, exempt);
    }

    /** The same said of a run of days, as one would write it down. */
    ClosedDays line(LocalDate from, LocalDate to) {
        return new ClosedDays(
                from,
                to,
                occasion.code(),
                null,
                null,
                null,
                scope.province(),
                scope.division(),
                scope.district(),
                scope.bodyClass(),
                scope.bodyCode(),
                scope.weekPattern(),
                open,
                moon,
                exempt);
    }

    DayReason reason() {
        return open
                ? new DayReason.Opening(occasion, order.code(), order.instrument())
                : new DayReason.Closure(occasion, order.kind(), order.code(), order.instrument());
    }
}
