package org.maloomat.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A count whose clock stood still for a while or passed through several offices. Each day is judged by the calendar of the
 * office that had the request that day.
 *
 * @param offices the earlier ones, the first one first, and the present one
 */
record InterruptedDueDate(DayCount count, LocalDate received, List<OfficeCalendar> offices, ClockHistory history) {

    private record Days(List<OfficeCalendar> offices, ClockHistory history) implements CountableDays {
        private OfficeCalendar office(LocalDate day) {
            var handovers = history.handovers();
            for (var place = 0; place < handovers.size(); place++) {
                if (!day.isAfter(handovers.get(place).last())) {
                    return offices.get(place);
                }
            }
            return offices.get(offices.size() - 1);
        }

        @Override
        public boolean isOpen(LocalDate day) {
            return office(day).isOpen(day);
        }

        @Override
        public boolean isStopped(LocalDate day) {
            return history.stop(day).isPresent();
        }

        @Override
        public LocalDate lastStop(LocalDate otherwise) {
            return history.lastStop(otherwise);
        }

        @Override
        public CountedDay counted(LocalDate day, boolean isCounted) {
            return history.stop(day)
                    .map(stop -> new CountedDay(day, false, stop.reason()))
                    .orElseGet(() -> office(day).counted(day, isCounted));
        }
    }

    Deadline cited(RuleCitation rule, String ruleVersion, String calendarVersion) {
        var days = new Days(offices, history);
        var explained = count.explain(received, days);
        var dueOn = explained.get(explained.size() - 1).date();
        var earliest = dueOn;
        var latest = dueOn;
        for (var moves : DueDateCalculation.moves(moons(dueOn))) {
            var moved = count.dueByWalking(received, new Days(withMoons(moves), history));
            earliest = moved.isBefore(earliest) ? moved : earliest;
            latest = moved.isAfter(latest) ? moved : latest;
        }
        var provisional = !earliest.equals(latest)
                || explained.stream().anyMatch(InterruptedDueDate::isProvisional)
                || !isCovered(received)
                || !isCovered(latest);
        return new Deadline(
                received, dueOn, earliest, latest, provisional, rule, ruleVersion, calendarVersion, explained);
    }

    private TreeSet<String> moons(LocalDate dueOn) {
        var moons = new TreeSet<String>();
        offices.forEach(
                office -> moons.addAll(office.moons(received, dueOn.plusDays(DueDateCalculation.REACH_IN_DAYS))));
        return moons;
    }

    private List<OfficeCalendar> withMoons(Map<String, Integer> moves) {
        return offices.stream().map(office -> office.withMoons(moves)).toList();
    }

    private boolean isCovered(LocalDate day) {
        return offices.stream().allMatch(office -> office.isCovered(day));
    }

    private static boolean isProvisional(CountedDay day) {
        return day.reason() instanceof DayReason.Closure closure && closure.kind() == ClosureKind.PROVISIONAL;
    }
}
