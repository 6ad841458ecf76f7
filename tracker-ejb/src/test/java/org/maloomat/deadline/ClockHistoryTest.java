package org.maloomat.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maloomat.deadline.DeadlineFixtures.day;

import java.io.InputStreamReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Clocks that stood still, began afresh or passed through several offices. */
class ClockHistoryTest {
    private static final DeadlineRegister PAKISTAN = DeadlineRegister.fromReferenceFiles();
    private static final DeadlineRegister ELSEWHERE = DeadlineRegister.of(
            StatuteFiles.load((file, columns) -> ReferenceTable.read(
                    file, new InputStreamReader(ClockHistoryTest.class.getResourceAsStream(file), UTF_8), columns)),
            DeadlineFixtures.calendar());
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static ClockStop stop(ClockEvent event, String first, String last) {
        return new ClockStop(event, day(first), day(last), false);
    }

    private static Deadline kp(String received, CalendarScope office, ClockHistory history) {
        return PAKISTAN.reply(DeadlineFixtures.KP_ACT, office, day(received), false, false, history);
    }

    private static ClockHistory stopped(ClockStop... stops) {
        return new ClockHistory(List.of(stops), List.of());
    }

    @Test
    void days_on_which_the_clock_stood_still_do_not_count_and_say_why() {
        var deadline =
                kp("2026-02-02", DeadlineFixtures.KP_FIVE, stopped(stop(ClockEvent.FEE, "2026-02-04", "2026-02-09")));

        assertThat(deadline.dueOn()).isEqualTo("2026-02-20");
        assertThat(deadline.days())
                .filteredOn(counted -> counted.reason() == DayReason.Plain.PAUSED_FEE)
                .extracting(CountedDay::date)
                .containsExactlyElementsOf(
                        day("2026-02-04").datesUntil(day("2026-02-10")).toList());
        assertThat(deadline.days().stream().filter(CountedDay::counted)).hasSize(10);
        assertThat(ExplanationJson.read(ExplanationJson.write(deadline))).isEqualTo(deadline);
    }

    @Test
    void a_clock_that_began_afresh_has_the_whole_time_again_after_that_day() {
        var anew = new ClockStop(ClockEvent.CLARIFICATION, day("2026-02-03"), day("2026-02-09"), true);

        var deadline = kp("2026-02-02", DeadlineFixtures.KP_FIVE, stopped(anew));

        assertThat(deadline.dueOn())
                .isEqualTo(kp("2026-02-09", DeadlineFixtures.KP_FIVE, ClockHistory.NONE)
                        .dueOn());
        assertThat(deadline.receivedOn()).isEqualTo("2026-02-02");
        assertThat(deadline.days().get(3).reason()).isEqualTo(DayReason.Plain.RESTARTED_CLARIFICATION);
    }

    @Test
    void each_day_is_judged_by_the_office_that_had_the_request_that_day() {
        var handedOn = new ClockHistory.Handover(DeadlineFixtures.KP_FIVE, day("2026-02-08"));

        var deadline = kp("2026-02-02", DeadlineFixtures.KP_SIX, new ClockHistory(List.of(), List.of(handedOn)));

        assertThat(deadline.days())
                .filteredOn(CountedDay::counted)
                .extracting(CountedDay::date)
                .doesNotContain(day("2026-02-07"))
                .contains(day("2026-02-14"));
        assertThat(deadline.dueOn()).isEqualTo("2026-02-16");
    }

    @Test
    void in_Pakistan_no_verified_rule_stops_a_clock() {
        assertThat(PAKISTAN.statutes()).allSatisfy(statute -> assertThat(ClockEvent.values())
                .allSatisfy(
                        event -> assertThat(statute.clockRule(event).applied()).isEqualTo(ClockEffect.NONE)));
    }

    @Test
    void a_rule_that_nobody_verified_moves_no_date() {
        var transfer = ELSEWHERE.statute("GB-2000", FIRST).clockRule(ClockEvent.TRANSFER);

        assertThat(transfer.effect()).isEqualTo(ClockEffect.RESTART);
        assertThat(transfer.applied()).isEqualTo(ClockEffect.NONE);
    }

    @Test
    void a_pause_of_years_ends_in_a_date_and_not_in_a_refusal() {
        var stop = stop(ClockEvent.FEE, "2022-01-04", "2025-06-30");

        assertThat(kp("2022-01-03", DeadlineFixtures.KP_FIVE, stopped(stop)).dueOn())
                .isEqualTo("2025-07-14");
    }

    @Test
    void a_fee_is_never_negative_or_absurd_and_nothing_is_owed_below_the_poverty_line() {
        var fees = PAKISTAN.statute(DeadlineFixtures.KP_ACT, FIRST).fees().orElseThrow();

        assertThat(fees.amount(0, 0, false)).isZero();
        assertThat(fees.amount(20, 0, false)).isZero();
        assertThat(fees.amount(21, 150, false)).isEqualTo(152);
        assertThat(fees.amount(500, 150, true)).isZero();
        assertThat(fees.verified()).isTrue();
        assertThat(fees.rateVerified()).isFalse();
        assertThatThrownBy(() -> fees.amount(-1, 0, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fees.amount(1, FeeSchedule.MOST_POSTAGE + 1, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 300).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<List<ClockStop>> stops() {
        return days().flatMap(first -> Arbitraries.integers()
                        .between(0, 40)
                        .map(longer -> new ClockStop(ClockEvent.FEE, first, first.plusDays(longer), false)))
                .list()
                .ofMaxSize(4);
    }

    /** A plain loop over the days of a five-day office. */
    @Property(tries = 300)
    void a_plain_loop_finds_the_same_date(
            @ForAll("days") LocalDate received,
            @ForAll("stops") List<ClockStop> stops,
            @ForAll @IntRange(min = 0, max = 5) int closures) {
        var closed = stops.stream()
                .map(stop -> stop.last().plusDays(2))
                .limit(closures)
                .toList();
        var office = DeadlineFixtures.office(WeekPattern.FIVE, closed);
        var count = DeadlineFixtures.workingDays(10);
        var expected = received;
        for (var left = 10; left > 0; ) {
            expected = expected.plusDays(1);
            var day = expected;
            if (day.getDayOfWeek().getValue() < 6
                    && !closed.contains(day)
                    && stops.stream().noneMatch(stop -> !day.isBefore(stop.first()) && !day.isAfter(stop.last()))) {
                left--;
            }
        }

        var deadline = new InterruptedDueDate(count, received, List.of(office), new ClockHistory(stops, List.of()))
                .cited(new RuleCitation("X", "1", 10, DeadlineUnit.WORKING_DAY), "1", "1");

        assertThat(deadline.dueOn()).isEqualTo(expected);
        assertThat(deadline.dueOn()).isAfterOrEqualTo(count.due(received, office));
        assertThat(deadline.days().stream().filter(CountedDay::counted)).hasSize(10);
    }

    /** What a recomputation rests on: the same orders give the same date, more closed days never an earlier one. */
    @Property(tries = 300)
    void an_answer_in_time_by_one_calendar_is_in_time_by_one_with_more_closed_days(
            @ForAll("days") LocalDate received,
            @ForAll("stops") List<ClockStop> stops,
            @ForAll boolean anew,
            @ForAll("closures") Set<LocalDate> closed,
            @ForAll("closures") Set<LocalDate> more) {
        var history = new ClockHistory(
                stops.stream()
                        .map(stop -> new ClockStop(
                                stop.event(), anew ? received.plusDays(1) : stop.first(), stop.last(), anew))
                        .toList(),
                List.of());
        var all = new HashSet<>(closed);
        all.addAll(more);

        var before = due(received, closed, history);

        assertThat(due(received, closed, history)).isEqualTo(before);
        assertThat(due(received, all, history).latest()).isAfterOrEqualTo(before.latest());
        assertThat(before.days().stream().filter(CountedDay::counted)).hasSize(10);
    }

    @Provide
    Arbitrary<Set<LocalDate>> closures() {
        return days().set().ofMaxSize(40);
    }

    private static Deadline due(LocalDate received, Set<LocalDate> closed, ClockHistory history) {
        return new InterruptedDueDate(
                        DeadlineFixtures.workingDays(10),
                        received,
                        List.of(DeadlineFixtures.office(WeekPattern.FIVE, closed)),
                        history)
                .cited(new RuleCitation("X", "1", 10, DeadlineUnit.WORKING_DAY), "1", "1");
    }
}
