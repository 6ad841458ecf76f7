package org.maloomat.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maloomat.deadline.DeadlineFixtures.FEDERAL_ACT;
import static org.maloomat.deadline.DeadlineFixtures.FEDERAL_FIVE;
import static org.maloomat.deadline.DeadlineFixtures.KP_ACT;
import static org.maloomat.deadline.DeadlineFixtures.KP_FIVE;
import static org.maloomat.deadline.DeadlineFixtures.KP_SIX;
import static org.maloomat.deadline.DeadlineFixtures.body;
import static org.maloomat.deadline.DeadlineFixtures.day;
import static org.maloomat.deadline.DeadlineFixtures.hazara;
import static org.maloomat.deadline.DeadlineFixtures.order;
import static org.maloomat.deadline.DeadlineFixtures.workingDays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Eight times when a calendar made in advance gave wrong dates, and what the register says of each. */
class NotifiedCalendarsTest {

    private static final DeadlineRegister REGISTER = DeadlineRegister.fromReferenceFiles();

    private static LocalDate due(DeadlineRegister register, String statute, CalendarScope office, String received) {
        return register.reply(statute, office, day(received), false, false).dueOn();
    }

    private static Set<LocalDate> closed(DeadlineRegister register, CalendarScope office, String first, String last) {
        return register.closures(office, day(first), day(last)).keySet();
    }

    private static List<LocalDate> days(String first, String last) {
        return day(first).datesUntil(day(last).plusDays(1)).toList();
    }

    @Test
    void Eid_of_2022_closed_the_province_a_day_longer_than_the_federation() {
        assertThat(closed(REGISTER, KP_FIVE, "2022-04-30", "2022-05-10"))
                .containsAll(days("2022-05-02", "2022-05-06"))
                .doesNotContain(day("2022-05-09"));
        assertThat(closed(REGISTER, FEDERAL_FIVE, "2022-04-30", "2022-05-10"))
                .containsAll(days("2022-05-02", "2022-05-05"))
                .doesNotContain(day("2022-05-06"));
        assertThat(due(REGISTER, KP_ACT, KP_FIVE, "2022-04-25")).isEqualTo("2022-05-16");
        assertThat(due(REGISTER, FEDERAL_ACT, FEDERAL_FIVE, "2022-04-25")).isEqualTo("2022-05-13");
    }

    @Test
    void Eid_of_2022_was_declared_overnight_and_Hazara_alone_followed_the_federation() {
        var third = day("2022-05-03");
        var evening = REGISTER.asKnownOn(day("2022-05-01"));
        var before = REGISTER.asKnownOn(day("2022-04-30"));

        assertThat(evening.closures(hazara(WeekPattern.FIVE), third, third)
                        .get(third)
                        .order())
                .isEqualTo("KP-2022-EID-HAZARA");
        assertThat(before.closures(hazara(WeekPattern.FIVE), third, third)
                        .get(third)
                        .order())
                .isEqualTo("KP-2022-EID-UL-FITR");
        assertThat(evening.closures(KP_FIVE, third, third).get(third).order()).isEqualTo("KP-2022-EID-UL-FITR");
    }

    @Test
    void Eid_of_2023_closed_the_province_a_day_longer_again() {
        assertThat(closed(REGISTER, KP_FIVE, "2023-04-20", "2023-04-30"))
                .containsExactly(day("2023-04-21"), day("2023-04-24"), day("2023-04-25"), day("2023-04-26"));
        assertThat(closed(REGISTER, FEDERAL_FIVE, "2023-04-20", "2023-04-30"))
                .containsExactly(day("2023-04-21"), day("2023-04-24"), day("2023-04-25"));
        assertThat(due(REGISTER, KP_ACT, KP_FIVE, "2023-04-14")).isEqualTo("2023-05-05");
        assertThat(due(REGISTER, FEDERAL_ACT, FEDERAL_FIVE, "2023-04-14")).isEqualTo("2023-05-04");
    }

    @Test
    void the_order_of_20_June_2023_was_superseded_two_days_later_with_a_list_for_each_week() {
        var first = REGISTER.asKnownOn(day("2023-06-21"));
        var second = REGISTER.asKnownOn(day("2023-06-22"));

        assertThat(due(first, KP_ACT, KP_FIVE, "2023-06-19")).isEqualTo("2023-07-05");
        assertThat(due(second, KP_ACT, KP_FIVE, "2023-06-19")).isEqualTo("2023-07-06");
        assertThat(due(second, KP_ACT, KP_SIX, "2023-06-19")).isEqualTo("2023-07-05");
        assertThat(closed(second, KP_FIVE, "2023-06-26", "2023-07-04"))
                .containsExactlyElementsOf(days("2023-06-28", "2023-06-30"));
        assertThat(closed(second, KP_SIX, "2023-06-26", "2023-07-04"))
                .containsExactlyElementsOf(days("2023-06-28", "2023-07-01"));
    }

    @Test
    void the_closure_of_2020_grew_order_by_order_and_passed_exempt_offices_by() {
        var hospital = body("HOSPITAL", "KP-HOSPITAL-MTI-LRH");
        var told = new ArrayList<LocalDate>();
        for (var known : List.of("2020-03-22", "2020-03-23", "2020-03-27", "2020-04-03", "2020-04-10", "2020-05-16")) {
            var then = REGISTER.asKnownOn(day(known));
            told.add(due(then, KP_ACT, KP_FIVE, "2020-03-20"));
            assertThat(due(then, KP_ACT, hospital, "2020-03-20")).isEqualTo("2020-04-06");
        }

        assertThat(told).isSorted().doesNotHaveDuplicates().startsWith(day("2020-04-06"));
        assertThat(due(REGISTER, KP_ACT, KP_FIVE, "2020-03-20")).isEqualTo("2020-06-12");
    }

    @Test
    void Milad_of_2024_was_listed_for_one_day_and_notified_for_the_next() {
        var listed = REGISTER.asKnownOn(day("2024-09-01")).reply(KP_ACT, KP_FIVE, day("2024-09-03"), false, false);
        var notified = REGISTER.reply(KP_ACT, KP_FIVE, day("2024-09-03"), false, false);

        assertThat(listed.provisional()).isTrue();
        assertThat(notified.provisional()).isFalse();
        assertThat(notified.dueOn()).isBetween(listed.earliest(), listed.latest());
        assertThat(closed(REGISTER, KP_FIVE, "2024-09-10", "2024-09-20")).containsExactly(day("2024-09-17"));
    }

    @Test
    void the_winter_holidays_of_the_courts_were_revised_and_concern_the_courts_alone() {
        var court = body("COURT", "KP-COURT-PESHAWAR");
        var reported = order("PHC-WINTER", ClosureKind.NOTIFIED, "2025-12-01");
        var revised = order("PHC-WINTER-REVISED", ClosureKind.NOTIFIED, "2025-12-15", "PHC-WINTER");
        var calendar = courts(reported, days("2025-12-24", "2026-01-01"), revised, days("2025-12-29", "2026-01-06"));

        assertThat(workingDays(2)
                        .due(
                                day("2025-12-23"),
                                calendar.asKnownOn(day("2025-12-10")).of(court)))
                .isEqualTo("2026-01-05");
        assertThat(workingDays(2).due(day("2025-12-23"), calendar.of(court))).isEqualTo("2025-12-25");
        assertThat(workingDays(2).due(day("2025-12-26"), calendar.of(court))).isEqualTo("2026-01-08");
        assertThat(workingDays(2).due(day("2025-12-26"), calendar.of(body("DEPARTMENT", "KP-HOME"))))
                .isEqualTo("2025-12-30");
    }

    private static WorkingCalendar courts(
            ClosureOrder first, List<LocalDate> firstDays, ClosureOrder second, List<LocalDate> secondDays) {
        var scope = new CalendarScope("PK", "KP", null, null, "COURT", null, null);
        return new WorkingCalendar(
                List.of(first, second),
                Stream.concat(
                                firstDays.stream().map(date -> DeadlineFixtures.closed(first, scope, date)),
                                secondDays.stream().map(date -> DeadlineFixtures.closed(second, scope, date)))
                        .toList());
    }

    @Test
    void a_summer_vacation_of_judges_closes_no_registry_unless_its_calendar_says_so() {
        var court = body("COURT", "KP-COURT-PESHAWAR");
        var department = body("DEPARTMENT", "KP-HOME");

        assertThat(closed(REGISTER, court, "2025-06-28", "2025-08-31"))
                .isEqualTo(closed(REGISTER, department, "2025-06-28", "2025-08-31"));
        assertThat(due(REGISTER, KP_ACT, court, "2025-07-01"))
                .isEqualTo(due(REGISTER, KP_ACT, department, "2025-07-01"));
    }
}
