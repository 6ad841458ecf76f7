package org.maloomat.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maloomat.deadline.DeadlineFixtures.order;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ten years of random orders, offices, days of receipt and rules, counted a second time in the plainest way there is: for
 * every day look at every order again.
 */
class PlainCountingTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final int DAYS = 3_653;
    private static final List<CalendarScope> SCOPES = List.of(
            DeadlineFixtures.ANYWHERE,
            DeadlineFixtures.ALL_OF_KP,
            DeadlineFixtures.hazara(null),
            DeadlineFixtures.KP_SIX,
            DeadlineFixtures.KP_FIVE,
            new CalendarScope("PK", "KP", null, null, "HOSPITAL", null, null),
            new CalendarScope("PK", null, null, null, null, "KP-X", null));
    private static final List<CalendarScope> OFFICES = List.of(
            DeadlineFixtures.FEDERAL_FIVE,
            DeadlineFixtures.KP_FIVE,
            DeadlineFixtures.KP_SIX,
            DeadlineFixtures.hazara(WeekPattern.SIX),
            DeadlineFixtures.body("HOSPITAL", "KP-X"),
            DeadlineFixtures.body("POLICE", "KP-Y"));

    private record Line(LocalDate from, LocalDate to, CalendarScope scope, boolean open, int age, String exempt) {
        boolean speaksOf(LocalDate day, CalendarScope office) {
            return !day.isBefore(from)
                    && !day.isAfter(to)
                    && (scope.province() == null || scope.province().equals(office.province()))
                    && (scope.division() == null || scope.division().equals(office.division()))
                    && (scope.bodyClass() == null || scope.bodyClass().equals(office.bodyClass()))
                    && (scope.bodyCode() == null || scope.bodyCode().equals(office.bodyCode()))
                    && (scope.weekPattern() == null || scope.weekPattern() == office.weekPattern())
                    && !exempt.equals("class:" + office.bodyClass());
        }

        int nearness() {
            return scope.bodyCode() != null
                    ? 5
                    : scope.bodyClass() != null ? 4 : scope.division() != null ? 2 : scope.province() != null ? 1 : 0;
        }

        /** Whether this line decides over the other: the nearer one, then the opening; closures agree anyway. */
        boolean decidesOver(Line other) {
            return nearness() != other.nearness() ? nearness() > other.nearness() : open && !other.open;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_plainest_counting_comes_to_the_same_days(long seed) {
        var random = new Random(seed);
        var lines = lines(random);
        var calendar = calendar(lines);
        var shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        assertThat(calendar(shuffled).version()).isEqualTo(calendar.version());

        for (var office : OFFICES) {
            var read = calendar.of(office);
            for (var question = 0; question < 400; question++) {
                var received = FIRST.plusDays(random.nextInt(DAYS));
                var count = new DayCount(
                        1 + random.nextInt(40),
                        random.nextInt(4) == 0 ? DeadlineUnit.CALENDAR_DAY : DeadlineUnit.WORKING_DAY,
                        random.nextInt(4) == 0 ? ClockStart.EVENT_DAY : ClockStart.DAY_AFTER_EVENT,
                        random.nextBoolean());
                var due = plainly(count, received, lines, office);

                assertThat(count.due(received, read))
                        .as("%s from %s", count, received)
                        .isEqualTo(due);
                var days = count.explain(received, read);
                assertThat(days.get(days.size() - 1).date()).isEqualTo(due);
                assertThat(days.stream().filter(CountedDay::counted)).hasSize(count.amount());
                assertThat(days).allSatisfy(day -> assertThat(day.counted() && count.unit() == DeadlineUnit.WORKING_DAY)
                        .isEqualTo(day.counted()
                                && count.unit() == DeadlineUnit.WORKING_DAY
                                && isOpen(day.date(), lines, office)));
            }
        }
    }

    private static LocalDate plainly(DayCount count, LocalDate received, List<Line> lines, CalendarScope office) {
        var day = count.start() == ClockStart.EVENT_DAY ? received.minusDays(1) : received;
        for (var left = count.amount(); left > 0; ) {
            day = day.plusDays(1);
            if (count.unit() == DeadlineUnit.CALENDAR_DAY || isOpen(day, lines, office)) {
                left--;
            }
        }
        while (count.rollForward() && !isOpen(day, lines, office)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isOpen(LocalDate day, List<Line> lines, CalendarScope office) {
        Line deciding = null;
        for (var line : lines) {
            if (line.speaksOf(day, office) && (deciding == null || line.decidesOver(deciding))) {
                deciding = line;
            }
        }
        if (deciding != null) {
            return deciding.open();
        }
        return day.getDayOfWeek() != DayOfWeek.SUNDAY
                && (day.getDayOfWeek() != DayOfWeek.SATURDAY || office.weekPattern() == WeekPattern.SIX);
    }

    private static List<Line> lines(Random random) {
        var lines = new ArrayList<Line>();
        for (var age = 0; age < 250; age++) {
            var from = FIRST.plusDays(random.nextInt(DAYS));
            lines.add(new Line(
                    from,
                    from.plusDays(random.nextInt(4)),
                    SCOPES.get(random.nextInt(SCOPES.size())),
                    random.nextInt(5) == 0,
                    age,
                    random.nextInt(3) == 0 ? "class:HOSPITAL" : "none"));
        }
        return lines;
    }

    private static WorkingCalendar calendar(List<Line> lines) {
        var orders = new ArrayList<ClosureOrder>();
        var days = new ArrayList<ClosureDay>();
        for (var line : lines) {
            var order = order("O" + line.age(), ClosureKind.NOTIFIED, "2015-01-01");
            orders.add(order);
            line.from()
                    .datesUntil(line.to().plusDays(1))
                    .forEach(date -> days.add(new ClosureDay(
                            date,
                            DeadlineFixtures.SOME_DAY,
                            line.scope(),
                            line.open(),
                            order,
                            null,
                            Set.of(line.exempt()))));
        }
        return new WorkingCalendar(orders, days);
    }
}
