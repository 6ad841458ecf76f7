package org.maloomat.portal.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maloomat.deadline.CalendarScope;
import org.maloomat.deadline.CountedDay;
import org.maloomat.deadline.Deadline;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.deadline.DeadlineRule;
import org.maloomat.deadline.WeekPattern;

class CalendarMonthTest {
    private static final DeadlineRegister DEADLINES = DeadlineRegister.fromReferenceFiles();

    private static Deadline deadline(String received, boolean extended) {
        return DEADLINES.reply(
                "PK-KP-2013",
                CalendarScope.khyberPakhtunkhwa(WeekPattern.FIVE),
                LocalDate.parse(received),
                false,
                extended);
    }

    private static List<CalendarDay> squares(Deadline deadline) {
        return CalendarMonth.of(deadline).stream()
                .flatMap(month -> month.weeks().stream())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void every_day_from_receipt_to_due_date_is_drawn_once_in_its_weekday() {
        var deadline = deadline("2022-04-25", true);
        assertThat(squares(deadline).stream()
                        .filter(square -> square.day() != null)
                        .map(CalendarDay::day))
                .containsExactlyElementsOf(deadline.days());
        for (var month : CalendarMonth.of(deadline)) {
            for (var week : month.weeks()) {
                assertThat(week).hasSize(7);
                for (int place = 0; place < 7; place++) {
                    var date = week.get(place).date();
                    assertThat(date == null || date.getDayOfWeek().getValue() == place + 1)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void counted_days_are_numbered_to_the_last_and_the_last_is_marked() {
        var drawn = squares(deadline("2026-11-02", false));
        assertThat(drawn.stream().map(CalendarDay::ordinal).filter(number -> number > 0))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(drawn.stream().filter(CalendarDay::due).map(CalendarDay::date))
                .containsExactly(LocalDate.of(2026, 11, 17));
    }

    @Test
    void the_days_on_which_a_provisional_date_may_fall_are_marked_and_no_other() {
        var deadline = deadline("2027-03-01", false);
        assertThat(squares(deadline).stream()
                        .filter(square -> square.possible() || square.due())
                        .map(CalendarDay::date))
                .containsExactlyElementsOf(deadline.earliest()
                        .datesUntil(deadline.latest().plusDays(1))
                        .toList())
                .hasSizeGreaterThan(1);
    }

    @Test
    void weeks_and_months_in_which_nothing_is_counted_are_left_out() {
        var months = CalendarMonth.of(deadline("2026-11-30", false));
        assertThat(months.stream().map(CalendarMonth::month))
                .containsExactly(YearMonth.of(2026, 11), YearMonth.of(2026, 12));
        assertThat(months.get(0).weeks()).hasSize(1);
        assertThat(months.get(1).weeks()).hasSize(3);
    }

    @Test
    void days_skipped_for_one_reason_are_told_together_and_none_is_forgotten() {
        var deadline = deadline("2022-04-25", false);
        var told = SkippedDays.of(deadline).stream()
                .flatMap(span -> span.first().datesUntil(span.last().plusDays(1)))
                .toList();
        assertThat(told)
                .containsExactlyElementsOf(deadline.days().stream()
                        .skip(1)
                        .filter(day -> !day.counted())
                        .map(CountedDay::date)
                        .toList());
        assertThat(SkippedDays.of(deadline)).anyMatch(span -> !span.isOneDay());
    }

    @Test
    void the_rules_behind_a_date_are_found_with_their_sections() {
        var statute = DEADLINES.statute("PK-KP-2013", LocalDate.of(2026, 1, 1));
        assertThat(statute.behind(deadline("2026-11-02", true).rule()).stream().map(DeadlineRule::section))
                .containsExactly("11(1)", "11(2)");
        assertThat(statute.behind(deadline("2026-11-02", false).rule()).stream().map(DeadlineRule::section))
                .containsExactly("11(1)");
    }
}
