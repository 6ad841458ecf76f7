package org.maloomat.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/**
 * Which days an office works, as far as was known on a day. The nearest scope decides on each date: an order for a division
 * beats one for the province, an order for the body itself beats both, and of equally near orders the newer.
 */
public final class WorkingCalendar {
    private final CalendarScope office;
    private final String version;
    private final Map<LocalDate, ClosureDay> decisive = new HashMap<>();

    private WorkingCalendar(CalendarScope office, String version) {
        this.office = office;
        this.version = version;
    }

    /**
     * @param version names the set of closures, to be kept with every date counted by it
     * @param knownOn closures learned of after this day are left out
     */
    public static WorkingCalendar of(
            CalendarScope office, Collection<ClosureDay> closures, String version, LocalDate knownOn) {
        var known = closures.stream().filter(c -> c.isKnownOn(knownOn)).toList();
        var superseded = new HashSet<String>();
        known.stream().map(ClosureDay::supersedes).forEach(superseded::add);
        var calendar = new WorkingCalendar(office, version);
        for (var closure : known) {
            if (!superseded.contains(closure.order()) && closure.concerns(office)) {
                calendar.decide(closure);
            }
        }
        return calendar;
    }

    private void decide(ClosureDay closure) {
        int nearness = office.nearness(closure.scope(), closure.code());
        if (nearness == 0) {
            return;
        }
        decisive.merge(closure.date(), closure, (kept, other) -> {
            int keptNearness = office.nearness(kept.scope(), kept.code());
            if (nearness != keptNearness) {
                return nearness > keptNearness ? other : kept;
            }
            return other.learnedOn().isBefore(kept.learnedOn()) ? kept : other;
        });
    }

    public boolean isOpen(LocalDate day) {
        var closure = decisive.get(day);
        if (closure != null) {
            return closure.kind() == ClosureDay.Kind.OPEN;
        }
        return !office.week().isWeekend(day.getDayOfWeek());
    }

    /** Why the day is as it is. */
    CountedDay explain(LocalDate day) {
        if (isOpen(day)) {
            return CountedDay.of(day, true, CountedDay.Reason.WORKING_DAY);
        }
        if (office.week().isWeekend(day.getDayOfWeek())) {
            return CountedDay.of(day, false, CountedDay.Reason.WEEKEND);
        }
        return CountedDay.closed(decisive.get(day));
    }

    Optional<ClosureDay> closureOn(LocalDate day) {
        return Optional.ofNullable(decisive.get(day)).filter(c -> c.kind() != ClosureDay.Kind.OPEN);
    }

    /** The n-th open day after a day, n from 1. */
    public LocalDate openDayAfter(LocalDate start, int n) {
        var day = start;
        for (int counted = 0; counted < n; ) {
            day = day.plusDays(1);
            if (isOpen(day)) {
                counted++;
            }
        }
        return day;
    }

    /** The same calendar with every provisional day moved by so many days: what may come of the moon. */
    WorkingCalendar shifted(int days) {
        var other = new WorkingCalendar(office, version);
        decisive.values().forEach(closure -> {
            var lunar = closure.kind() == ClosureDay.Kind.PROVISIONAL && LunarDays.isLunar(closure.occasion());
            other.decide(lunar ? closure.on(closure.date().plusDays(days)) : closure);
        });
        return other;
    }

    public String version() {
        return version;
    }

}
