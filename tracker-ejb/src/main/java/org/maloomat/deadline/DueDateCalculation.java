package org.maloomat.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/** One count carried out for one receipt, over every way in which moons not yet sighted may fall. */
record DueDateCalculation(DayCount count, LocalDate received, OfficeCalendar office) {

    /** The lunar year has four months with holidays; a count that spans more would take years. */
    private static final int MOST_MOONS = 4;

    /** How far past the proposed date a moved feast can still push it. */
    static final int REACH_IN_DAYS = 7;

    Deadline cited(RuleCitation rule, String ruleVersion, String calendarVersion) {
        var days = count.explain(received, office);
        var range = range();
        return new Deadline(
                received,
                range.dueOn(),
                range.earliest(),
                range.latest(),
                range.provisional(),
                rule,
                ruleVersion,
                calendarVersion,
                days);
    }

    /** What is asked of a calendar. */
    record Question(DayCount count, LocalDate received) {}

    /** A due date without its explanation; see {@link Deadline} for what each day means. */
    record Range(LocalDate dueOn, LocalDate earliest, LocalDate latest, boolean provisional) {}

    Range range() {
        var dueOn = count.due(received, office);
        var open = office.openDays();
        if (open.hasMovable(received.minusDays(1), dueOn.plusDays(REACH_IN_DAYS + 1L))) {
            return office.range(new Question(count, received), question -> overMoons(dueOn));
        }
        var firm = isCovered(dueOn) && !open.hasProvisional(count.first(received), dueOn);
        return new Range(dueOn, dueOn, dueOn, !firm);
    }

    private Range overMoons(LocalDate dueOn) {
        var earliest = dueOn;
        var latest = dueOn;
        for (var moves : moves(office.moons(received, dueOn.plusDays(REACH_IN_DAYS)))) {
            var moved = count.dueByWalking(received, office.withMoons(moves));
            earliest = moved.isBefore(earliest) ? moved : earliest;
            latest = moved.isAfter(latest) ? moved : latest;
        }
        var uncertain = office.openDays().hasProvisional(count.first(received), dueOn);
        return new Range(dueOn, earliest, latest, !earliest.equals(latest) || uncertain || !isCovered(latest));
    }

    /** Every way in which these moons may be sighted, a day early or late. */
    static List<Map<String, Integer>> moves(SortedSet<String> moons) {
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

    private boolean isCovered(LocalDate latest) {
        return office.isCovered(received) && office.isCovered(latest);
    }
}
