package org.maloomat.deadline;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Invented orders and offices for the tests of this feature. */
final class DeadlineFixtures {

    static final String KP_ACT = "PK-KP-2013";
    static final String FEDERAL_ACT = "PK-FEDERAL-2017";
    static final CalendarScope KP_FIVE = CalendarScope.khyberPakhtunkhwa(WeekPattern.FIVE);
    static final CalendarScope KP_SIX = CalendarScope.khyberPakhtunkhwa(WeekPattern.SIX);
    static final CalendarScope FEDERAL_FIVE = CalendarScope.federal(WeekPattern.FIVE);
    static final CalendarScope ANYWHERE = new CalendarScope("PK", null, null, null, null, null, null);
    static final CalendarScope ALL_OF_KP = CalendarScope.khyberPakhtunkhwa(null);
    static final Occasion SOME_DAY = new Occasion("SOME_DAY", "Some day", "کوئی دن", "یوه ورځ");

    private DeadlineFixtures() {}

    static CalendarScope hazara(WeekPattern week) {
        return new CalendarScope("PK", "KP", "HAZARA", null, null, null, week);
    }

    static CalendarScope body(String bodyClass, String code) {
        return new CalendarScope("PK", "KP", "PESHAWAR", "PESHAWAR", bodyClass, code, WeekPattern.FIVE);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static ClosureOrder order(String code, ClosureKind kind, String learnedOn, String... supersedes) {
        return new ClosureOrder(
                code,
                kind,
                new Instrument("No. " + code, day(learnedOn), "Cabinet Division"),
                day(learnedOn),
                Set.of(supersedes),
                Optional.empty(),
                "invented",
                true);
    }

    static ClosureOrder circular(int year) {
        return new ClosureOrder(
                "LIST-" + year,
                ClosureKind.NOTIFIED,
                new Instrument("", null, "Cabinet Division"),
                LocalDate.of(year - 1, 12, 20),
                Set.of(),
                Optional.of(Year.of(year)),
                "invented",
                true);
    }

    static ClosureDay closed(ClosureOrder order, CalendarScope scope, LocalDate date) {
        return new ClosureDay(date, SOME_DAY, scope, false, order, null, Set.of());
    }

    static ClosureDay closed(ClosureOrder order, CalendarScope scope, String date) {
        return closed(order, scope, day(date));
    }

    static ClosureDay opened(ClosureOrder order, CalendarScope scope, String date) {
        return new ClosureDay(day(date), SOME_DAY, scope, true, order, null, Set.of());
    }

    static ClosureDay lunar(ClosureOrder order, String moon, String date) {
        return new ClosureDay(day(date), SOME_DAY, ANYWHERE, false, order, moon, Set.of());
    }

    static WorkingCalendar calendar(ClosureDay... days) {
        return new WorkingCalendar(
                Arrays.stream(days).map(ClosureDay::order).distinct().toList(), List.of(days));
    }

    static OfficeCalendar office(WeekPattern week, Collection<LocalDate> closedDays) {
        var order = order("CLOSED", ClosureKind.NOTIFIED, "2000-01-01");
        var days =
                closedDays.stream().map(date -> closed(order, ANYWHERE, date)).toList();
        return new WorkingCalendar(List.of(order), days).of(CalendarScope.federal(week));
    }

    static DayCount workingDays(int amount) {
        return new DayCount(amount, DeadlineUnit.WORKING_DAY, ClockStart.DAY_AFTER_EVENT, false);
    }
}
