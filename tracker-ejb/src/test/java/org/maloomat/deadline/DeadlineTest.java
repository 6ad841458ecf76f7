package org.maloomat.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maloomat.deadline.DeadlineFixtures.KP_FIVE;
import static org.maloomat.deadline.DeadlineFixtures.calendar;
import static org.maloomat.deadline.DeadlineFixtures.day;
import static org.maloomat.deadline.DeadlineFixtures.lunar;
import static org.maloomat.deadline.DeadlineFixtures.order;
import static org.maloomat.deadline.DeadlineFixtures.workingDays;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private static final RuleCitation TEN_DAYS = new RuleCitation("PK-KP-2013", "11(1)", 10, DeadlineUnit.WORKING_DAY);

    @ParameterizedTest
    @CsvSource(textBlock = """
        # today,    standing, left, late
        2023-02-13, IN_TIME,   10, 0
        2023-02-22, IN_TIME,    3, 0
        2023-02-23, DUE_SOON,   2, 0
        2023-02-25, DUE_SOON,   1, 0
        2023-02-27, DUE_TODAY,  0, 0
        2023-02-28, OVERDUE,    0, 1
        """)
    void the_standing_follows_from_the_day(LocalDate today, Deadline.Standing standing, int left, int late) {
        var deadline = tenDaysFrom("2023-02-13", calendar());

        assertThat(deadline.standing(today)).isEqualTo(standing);
        assertThat(deadline.workingDaysLeft(today)).isEqualTo(left);
        assertThat(deadline.daysLate(today)).isEqualTo(late);
        assertThat(deadline.complaintFrom()).isEqualTo("2023-02-28");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2023-02-23, IN_TIME
        2023-02-24, DUE_SOON
        2023-02-28, DUE_TODAY
        2023-03-01, OVERDUE
        """)
    void nobody_is_late_before_the_latest_day_has_passed_and_reminders_use_the_earliest(
            LocalDate today, Deadline.Standing standing) {
        var moon = order("MOON", ClosureKind.PROVISIONAL, "2022-12-31");
        var deadline = tenDaysFrom("2023-02-13", calendar(lunar(moon, "1444-08", "2023-02-23")));

        assertThat(deadline.earliest()).isEqualTo("2023-02-28");
        assertThat(deadline.latest()).isEqualTo("2023-02-28");
        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.standing(today)).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # feast,    earliest,   latest
        2023-02-18, 2023-02-27, 2023-02-28
        2023-02-19, 2023-02-27, 2023-02-28
        2023-02-28, 2023-02-27, 2023-02-28
        2023-02-27, 2023-02-27, 2023-02-28
        2023-02-21, 2023-02-28, 2023-02-28
        2023-03-02, 2023-02-27, 2023-02-27
        """)
    void a_moon_may_be_sighted_a_day_sooner_or_later(String feast, LocalDate earliest, LocalDate latest) {
        var moon = order("MOON", ClosureKind.PROVISIONAL, "2022-12-31");
        var deadline = tenDaysFrom("2023-02-13", calendar(lunar(moon, "1444-08", feast)));

        assertThat(deadline.earliest()).isEqualTo(earliest);
        assertThat(deadline.latest()).isEqualTo(latest);
    }

    private static Deadline tenDaysFrom(String received, WorkingCalendar calendar) {
        return new DueDateCalculation(workingDays(10), day(received), calendar.of(KP_FIVE))
                .cited(TEN_DAYS, "version", calendar.version());
    }
}
