package org.maloomat.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maloomat.deadline.DeadlineFixtures.ALL_OF_KP;
import static org.maloomat.deadline.DeadlineFixtures.ANYWHERE;
import static org.maloomat.deadline.DeadlineFixtures.KP_FIVE;
import static org.maloomat.deadline.DeadlineFixtures.KP_SIX;
import static org.maloomat.deadline.DeadlineFixtures.hazara;
import static org.maloomat.deadline.DeadlineFixtures.order;
import static org.maloomat.deadline.DeadlineFixtures.workingDays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Orders that close, open, supersede and withdraw, come in whatever order. */
class LoadingPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final List<CalendarScope> SCOPES =
            List.of(ANYWHERE, ALL_OF_KP, hazara(null), CalendarScope.khyberPakhtunkhwa(WeekPattern.SIX));
    private static final List<CalendarScope> OFFICES = List.of(KP_FIVE, KP_SIX, hazara(WeekPattern.FIVE));

    private record Loaded(ClosureOrder order, List<ClosureDay> days) {}

    @Property(tries = 200)
    void the_order_of_loading_does_not_matter_once_all_are_loaded(@ForAll long seed) {
        var random = new Random(seed);
        var orders = orders(random);
        var shuffled = new ArrayList<>(orders);
        Collections.shuffle(shuffled, random);

        var one = loaded(orders);
        var other = loaded(shuffled);

        assertThat(other.version()).isEqualTo(one.version());
        for (var office : OFFICES) {
            FIRST.datesUntil(FIRST.plusDays(90))
                    .forEach(date -> assertThat(other.of(office).reason(date))
                            .isEqualTo(one.of(office).reason(date)));
        }
    }

    @Property(tries = 200)
    void counting_again_gives_the_same_date_and_the_same_explanation(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int day) {
        var office = loaded(orders(new Random(seed))).of(KP_FIVE);
        var received = FIRST.plusDays(day);
        var count = workingDays(10);

        assertThat(count.due(received, office)).isEqualTo(count.due(received, office));
        assertThat(count.explain(received, office)).isEqualTo(count.explain(received, office));
        assertThat(count.due(received, office)).isEqualTo(count.dueByWalking(received, office));
    }

    private static WorkingCalendar loaded(List<Loaded> orders) {
        var calendar = new WorkingCalendar(List.of(), List.of());
        for (var one : orders) {
            calendar = calendar.with(List.of(one.order()), one.days());
        }
        return calendar;
    }

    private static List<Loaded> orders(Random random) {
        var orders = new ArrayList<Loaded>();
        for (var number = 0; number < 25; number++) {
            var older =
                    number > 0 && random.nextInt(3) == 0 ? new String[] {"O" + random.nextInt(number)} : new String[0];
            var kind = older.length > 0 && random.nextBoolean() ? ClosureKind.WITHDRAWN : ClosureKind.NOTIFIED;
            var order = order(
                    "O" + number, kind, FIRST.minusDays(random.nextInt(60)).toString(), older);
            var from = FIRST.plusDays(random.nextInt(80));
            var scope = SCOPES.get(random.nextInt(SCOPES.size()));
            var open = random.nextInt(5) == 0;
            var days = kind == ClosureKind.WITHDRAWN
                    ? List.<ClosureDay>of()
                    : from.datesUntil(from.plusDays(1 + random.nextInt(4)))
                            .map(date ->
                                    new ClosureDay(date, DeadlineFixtures.SOME_DAY, scope, open, order, null, Set.of()))
                            .toList();
            orders.add(new Loaded(order, days));
        }
        return orders;
    }
}
