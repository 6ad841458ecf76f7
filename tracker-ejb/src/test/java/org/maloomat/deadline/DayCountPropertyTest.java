package org.maloomat.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maloomat.deadline.DeadlineFixtures.office;
import static org.maloomat.deadline.DeadlineFixtures.workingDays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DayCountPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 400).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Set<LocalDate>> closures() {
        return days().set().ofMaxSize(120);
    }

    @Provide
    Arbitrary<WeekPattern> weeks() {
        return Arbitraries.of(WeekPattern.FIVE, WeekPattern.SIX);
    }

    @Property
    void the_due_date_is_an_open_day_after_receipt(
            @ForAll("days") LocalDate received,
            @ForAll("closures") Set<LocalDate> closed,
            @ForAll("weeks") WeekPattern week,
            @ForAll @IntRange(min = 1, max = 40) int amount) {
        var office = office(week, closed);
        var due = workingDays(amount).due(received, office);

        assertThat(due).isAfter(received);
        assertThat(office.isOpen(due)).isTrue();
    }

    @Property
    void as_many_days_are_counted_as_the_rule_gives_and_none_is_left_out(
            @ForAll("days") LocalDate received,
            @ForAll("closures") Set<LocalDate> closed,
            @ForAll("weeks") WeekPattern week,
            @ForAll @IntRange(min = 1, max = 40) int amount) {
        var office = office(week, closed);
        var days = workingDays(amount).explain(received, office);

        assertThat(days.stream().filter(CountedDay::counted)).hasSize(amount);
        assertThat(days)
                .extracting(CountedDay::date)
                .containsExactlyElementsOf(received.datesUntil(
                                workingDays(amount).due(received, office).plusDays(1))
                        .toList());
    }

    @Property
    void a_request_received_later_is_never_due_sooner(
            @ForAll("days") LocalDate received,
            @ForAll @IntRange(min = 0, max = 60) int later,
            @ForAll("closures") Set<LocalDate> closed,
            @ForAll("weeks") WeekPattern week,
            @ForAll @IntRange(min = 1, max = 40) int amount) {
        var office = office(week, closed);

        assertThat(workingDays(amount).due(received.plusDays(later), office))
                .isAfterOrEqualTo(workingDays(amount).due(received, office));
    }

    @Property
    void one_more_closed_day_never_makes_a_date_earlier(
            @ForAll("days") LocalDate received,
            @ForAll("closures") Set<LocalDate> closed,
            @ForAll("days") LocalDate oneMore,
            @ForAll("weeks") WeekPattern week,
            @ForAll @IntRange(min = 1, max = 40) int amount) {
        var more = new HashSet<>(closed);
        more.add(oneMore);

        assertThat(workingDays(amount).due(received, office(week, more)))
                .isAfterOrEqualTo(workingDays(amount).due(received, office(week, closed)));
    }

    @Property
    void a_six_day_office_is_never_later_than_a_five_day_one(
            @ForAll("days") LocalDate received,
            @ForAll("closures") Set<LocalDate> closed,
            @ForAll @IntRange(min = 1, max = 40) int amount) {
        assertThat(workingDays(amount).due(received, office(WeekPattern.SIX, closed)))
                .isBeforeOrEqualTo(workingDays(amount).due(received, office(WeekPattern.FIVE, closed)));
    }

    @Property
    void a_plain_loop_finds_the_same_date(
            @ForAll("days") LocalDate received,
            @ForAll("closures") Set<LocalDate> closed,
            @ForAll("weeks") WeekPattern week,
            @ForAll @IntRange(min = 1, max = 40) int amount) {
        var expected = received;
        for (var counted = 0; counted < amount; ) {
            expected = expected.plusDays(1);
            var weekday = expected.getDayOfWeek();
            if (weekday != DayOfWeek.SUNDAY
                    && !(weekday == DayOfWeek.SATURDAY && week == WeekPattern.FIVE)
                    && !closed.contains(expected)) {
                counted++;
            }
        }

        assertThat(workingDays(amount).due(received, office(week, closed))).isEqualTo(expected);
    }

    @Property
    void counting_the_open_days_up_to_a_due_date_gives_the_amount_back(
            @ForAll("days") LocalDate received,
            @ForAll("closures") Set<LocalDate> closed,
            @ForAll("weeks") WeekPattern week,
            @ForAll @IntRange(min = 1, max = 40) int amount) {
        var office = office(week, closed);

        assertThat(openDays(office, received, workingDays(amount).due(received, office)))
                .isEqualTo(amount);
    }

    @Property
    void an_open_day_is_due_after_as_many_open_days_as_lie_before_it(
            @ForAll("days") LocalDate received,
            @ForAll("closures") Set<LocalDate> closed,
            @ForAll("weeks") WeekPattern week,
            @ForAll @IntRange(min = 1, max = 60) int later) {
        var office = office(week, closed);
        var day = received.plusDays(later);
        Assume.that(office.isOpen(day));

        assertThat(workingDays(openDays(office, received, day)).due(received, office))
                .isEqualTo(day);
    }

    private static int openDays(OfficeCalendar office, LocalDate after, LocalDate to) {
        return (int) after.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(office::isOpen)
                .count();
    }
}
