package org.maloomat.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One count carried out for one receipt, over every way in which moons not yet sighted may fall. */
record DueDate(DayCount count, LocalDate received, OfficeCalendar office) {

    /** The lunar year has four months with holidays; a count that spans more would take years. */
    private static final int MOST_MOONS = 4;

    /** How far past the proposed date a moved feast can still push it. */
    private static final int REACH_IN_DAYS = 7;

    Deadline cited(RuleCitation rule, String ruleVersion, String calendarVersion) {
        var days = count.explain(received, office);
        var dueOn = days.get(days.size() - 1).date();
        var earliest = dueOn;
        var latest = dueOn;
        for (var moves : moves(dueOn)) {
            var moved = count.due(received, office.withMoons(moves));
            earliest = moved.isBefore(earliest) ? moved : earliest;
            latest = moved.isAfter(latest) ? moved : latest;
        }
        var provisional = !earliest.equals(latest) || isUncertain(days) || !isCovered(latest);
        return new Deadline(received, dueOn, earliest, latest, provisional, rule, ruleVersion, calendarVersion, days);
    }

    private List<Map<String, Integer>> moves(LocalDate dueOn) {
        var moons = office.moons(received, dueOn.plusDays(REACH_IN_DAYS));
        if (moons.isEmpty()) {
            return List.of();
        }
        List<Map<String, Integer>> all = List.of(Map.of());
        for (var moon : moons.stream().limit(MOST_MOONS).toList()) {
            var longer = new ArrayList<Map<String, Integer>>();
            for (var moves : all) {
                for (var daysLater = -1; daysLater <= 1; daysLater++) {
                    var one = new TreeMap<>(moves);
                    one.put(moon, daysLater);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }

    private static boolean isUncertain(List<CountedDay> days) {
        return days.stream()
                .anyMatch(day ->
                        day.reason() instanceof DayReason.Closure closure && closure.kind() == ClosureKind.PROVISIONAL);
    }

    private boolean isCovered(LocalDate latest) {
        return office.isCovered(received) && office.isCovered(latest);
    }
}
