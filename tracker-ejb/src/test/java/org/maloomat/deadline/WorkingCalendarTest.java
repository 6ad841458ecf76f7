package org.maloomat.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maloomat.deadline.DeadlineFixtures.ALL_OF_KP;
import static org.maloomat.deadline.DeadlineFixtures.ANYWHERE;
import static org.maloomat.deadline.DeadlineFixtures.FEDERAL_FIVE;
import static org.maloomat.deadline.DeadlineFixtures.KP_FIVE;
import static org.maloomat.deadline.DeadlineFixtures.KP_SIX;
import static org.maloomat.deadline.DeadlineFixtures.SOME_DAY;
import static org.maloomat.deadline.DeadlineFixtures.body;
import static org.maloomat.deadline.DeadlineFixtures.calendar;
import static org.maloomat.deadline.DeadlineFixtures.closed;
import static org.maloomat.deadline.DeadlineFixtures.day;
import static org.maloomat.deadline.DeadlineFixtures.hazara;
import static org.maloomat.deadline.DeadlineFixtures.opened;
import static org.maloomat.deadline.DeadlineFixtures.order;
import static org.maloomat.deadline.DeadlineFixtures.workingDays;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maloomat.shared.RuleViolation;

class WorkingCalendarTest {

    private static final String WEDNESDAY = "2023-03-15";
    private static final String SATURDAY = "2023-03-18";

    private final ClosureOrder order = order("A", ClosureKind.NOTIFIED, "2023-01-10");

    @Test
    void the_nearest_scope_decides() {
        var calendar = calendar(closed(order, ALL_OF_KP, WEDNESDAY), opened(order, hazara(null), WEDNESDAY));

        assertThat(calendar.of(KP_FIVE).isOpen(day(WEDNESDAY))).isFalse();
        assertThat(calendar.of(hazara(WeekPattern.FIVE)).isOpen(day(WEDNESDAY))).isTrue();
        assertThat(calendar.of(FEDERAL_FIVE).isOpen(day(WEDNESDAY))).isTrue();
    }

    @Test
    void a_near_closure_decides_over_a_wide_opening() {
        var calendar = calendar(opened(order, ANYWHERE, WEDNESDAY), closed(order, ALL_OF_KP, WEDNESDAY));

        assertThat(calendar.of(KP_FIVE).isOpen(day(WEDNESDAY))).isFalse();
    }

    @Test
    void an_explicit_opening_overrides_a_closure_of_the_same_scope() {
        var later = order("B", ClosureKind.NOTIFIED, "2023-02-10");
        var calendar = calendar(opened(order, ALL_OF_KP, WEDNESDAY), closed(later, ALL_OF_KP, WEDNESDAY));

        assertThat(calendar.of(KP_FIVE).isOpen(day(WEDNESDAY))).isTrue();
    }

    @Test
    void a_Saturday_ordered_to_be_worked_is_counted_and_says_why() {
        var office = calendar(opened(order, ALL_OF_KP, SATURDAY)).of(KP_FIVE);

        assertThat(office.isOpen(day(SATURDAY))).isTrue();
        assertThat(office.reason(day(SATURDAY)).code()).isEqualTo("OPENING");
    }

    @Test
    void one_order_may_close_different_days_for_five_day_and_six_day_offices() {
        var six = CalendarScope.khyberPakhtunkhwa(WeekPattern.SIX);
        var calendar = calendar(closed(order, six, SATURDAY));

        assertThat(calendar.of(KP_SIX).reason(day(SATURDAY)).code()).isEqualTo("CLOSURE");
        assertThat(calendar.of(KP_FIVE).reason(day(SATURDAY)).code()).isEqualTo("WEEKEND");
    }

    @Test
    void an_exempt_body_does_not_see_the_closure() {
        var closure = new ClosureDay(
                day(WEDNESDAY), SOME_DAY, ALL_OF_KP, false, order, null, Set.of("class:HOSPITAL", "body:KP-HEALTH"));
        var calendar = calendar(closure);

        assertThat(calendar.of(body("HOSPITAL", "KP-X")).isOpen(day(WEDNESDAY))).isTrue();
        assertThat(calendar.of(body("DEPARTMENT", "KP-HEALTH")).isOpen(day(WEDNESDAY)))
                .isTrue();
        assertThat(calendar.of(body("DEPARTMENT", "KP-HOME")).isOpen(day(WEDNESDAY)))
                .isFalse();
    }

    @Test
    void a_superseded_order_counts_until_the_newer_one_is_known() {
        var newer = order("B", ClosureKind.NOTIFIED, "2023-03-01", "A");
        var calendar = calendar(closed(order, ANYWHERE, WEDNESDAY), closed(newer, ANYWHERE, "2023-03-16"));

        assertThat(calendar.of(KP_FIVE).isOpen(day(WEDNESDAY))).isTrue();
        assertThat(calendar.of(KP_FIVE).isOpen(day("2023-03-16"))).isFalse();
        assertThat(calendar.asKnownOn(day("2023-02-28")).of(KP_FIVE).isOpen(day(WEDNESDAY)))
                .isFalse();
        assertThat(calendar.asKnownOn(day("2023-02-28")).of(KP_FIVE).isOpen(day("2023-03-16")))
                .isTrue();
        assertThat(calendar.asKnownOn(day("2023-01-09")).of(KP_FIVE).isOpen(day(WEDNESDAY)))
                .isTrue();
    }

    @Test
    void a_withdrawn_order_closes_nothing_and_what_it_superseded_stays_superseded() {
        var newer = order("B", ClosureKind.NOTIFIED, "2023-03-01", "A");
        var withdrawal = order("C", ClosureKind.WITHDRAWN, "2023-03-05", "B");
        var calendar = calendar(closed(order, ANYWHERE, WEDNESDAY), closed(newer, ANYWHERE, "2023-03-16"))
                .with(List.of(withdrawal), List.of());

        assertThat(calendar.of(KP_FIVE).isOpen(day(WEDNESDAY))).isTrue();
        assertThat(calendar.of(KP_FIVE).isOpen(day("2023-03-16"))).isTrue();
        assertThat(calendar.asKnownOn(day("2023-03-04")).of(KP_FIVE).isOpen(day("2023-03-16")))
                .isFalse();
    }

    @Test
    void the_order_of_loading_changes_neither_days_nor_version() {
        var other = order("B", ClosureKind.NOTIFIED, "2023-02-10");
        var one = calendar(closed(order, ALL_OF_KP, WEDNESDAY), closed(other, ALL_OF_KP, WEDNESDAY));
        var two = calendar(closed(other, ALL_OF_KP, WEDNESDAY), closed(order, ALL_OF_KP, WEDNESDAY));

        assertThat(one.version()).isEqualTo(two.version());
        assertThat(one.of(KP_FIVE).reason(day(WEDNESDAY)))
                .isEqualTo(two.of(KP_FIVE).reason(day(WEDNESDAY)));
        assertThat(one.version()).isNotEqualTo(one.asKnownOn(day("2023-01-31")).version());
    }

    @Test
    void a_calendar_without_an_open_day_says_so_instead_of_looping() {
        var received = day("2023-02-13");
        var days = received.datesUntil(received.plusYears(4))
                .map(date -> closed(order, ANYWHERE, date))
                .toList();
        var office = new WorkingCalendar(List.of(order), days).of(KP_FIVE);

        assertThatThrownBy(() -> workingDays(10).due(received, office))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("deadline.officeNeverOpens");
                    assertThat(refusal.arguments()).containsExactly(received, day("2026-02-13"));
                });
    }

    @Test
    void calendar_days_count_weekends_and_roll_over_a_closed_last_day() {
        var office = calendar(closed(order, ANYWHERE, "2023-02-20")).of(KP_FIVE);
        var rolling = new DayCount(5, DeadlineUnit.CALENDAR_DAY, ClockStart.DAY_AFTER_EVENT, true);
        var strict = new DayCount(5, DeadlineUnit.CALENDAR_DAY, ClockStart.DAY_AFTER_EVENT, false);

        assertThat(rolling.due(day("2023-02-13"), office)).isEqualTo("2023-02-21");
        assertThat(strict.due(day("2023-02-13"), office)).isEqualTo("2023-02-18");
        assertThat(rolling.explain(day("2023-02-13"), office).stream().filter(CountedDay::counted))
                .hasSize(5);
    }

    @Test
    void where_the_day_of_the_event_counts_it_is_the_first() {
        var count = new DayCount(2, DeadlineUnit.WORKING_DAY, ClockStart.EVENT_DAY, false);

        assertThat(count.due(day("2023-02-13"), calendar().of(KP_FIVE))).isEqualTo("2023-02-14");
        assertThat(Stream.of(
                        count.explain(day("2023-02-13"), calendar().of(KP_FIVE)).get(0)))
                .containsExactly(new CountedDay(day("2023-02-13"), true, DayReason.Plain.WORKING_DAY));
    }
}
