package org.maloomat.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maloomat.deadline.DeadlineFixtures.closed;
import static org.maloomat.deadline.DeadlineFixtures.day;
import static org.maloomat.deadline.DeadlineFixtures.order;

import java.io.InputStreamReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maloomat.shared.RuleViolation;

/** Statutes of other countries, which count in other ways: the model holds them as data. */
class StatutesElsewhereTest {

    private static final List<Statute> STATUTES = StatuteFiles.load((file, columns) -> ReferenceTable.read(
            file, new InputStreamReader(StatutesElsewhereTest.class.getResourceAsStream(file), UTF_8), columns));
    private static final DeadlineRegister REGISTER = DeadlineRegister.of(STATUTES, calendar());

    /** The day of mourning of 2022 and a few public holidays. */
    private static WorkingCalendar calendar() {
        var order = order("ELSEWHERE", ClosureKind.NOTIFIED, "2021-12-31");
        return DeadlineFixtures.calendar(
                closed(order, country("GB", null, null), "2022-09-19"),
                closed(order, country("GB", "SCT", null), "2022-11-30"),
                closed(order, country("IE", null, null), "2024-02-05"),
                closed(order, country("IE", null, null), "2024-12-31"));
    }

    private static CalendarScope country(String country, String province, WeekPattern week) {
        return new CalendarScope(country, province, null, null, null, null, week);
    }

    private static CalendarScope office(String statute, WeekPattern week) {
        return country(statute.substring(0, 2), statute.contains("SCT") ? "SCT" : null, week);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # statute,  received,   urgent, extended, due
        IN-2005,     2023-03-01, false,  false,    2023-03-31
        IN-2005,     2023-03-01, true,   false,    2023-03-03
        IN-2005,     2023-03-01, false,  true,     2023-04-10
        GB-2000,     2022-09-05, false,  false,    2022-10-04
        GB-SCT-2002, 2022-11-21, false,  false,    2022-12-20
        IE-2014,     2024-01-15, false,  false,    2024-02-13
        IE-2014,     2024-01-15, false,  true,     2024-03-12
        """)
    void a_reply_is_due_as_the_statute_counts(
            String statute, LocalDate received, boolean urgent, boolean extended, LocalDate due) {
        var deadline = REGISTER.reply(statute, office(statute, WeekPattern.FIVE), received, urgent, extended);

        assertThat(deadline.dueOn()).isEqualTo(due);
        assertThat(deadline.days().get(deadline.days().size() - 1).date()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # statute,  kind,                     event,      due
        IN-2005,     TRANSFER,                 2023-03-01, 2023-03-06
        IN-2005,     THIRD_PARTY_NOTICE,       2023-03-01, 2023-03-06
        IN-2005,     THIRD_PARTY_REPLY,        2023-03-06, 2023-03-16
        IN-2005,     INTERNAL_REVIEW_FILING,   2023-03-31, 2023-04-30
        IN-2005,     INTERNAL_REVIEW_DECISION, 2023-04-30, 2023-05-30
        IN-2005,     COMPLAINT_FILING,         2023-05-30, 2023-08-28
        GB-2000,     COURT_APPEAL,             2022-08-20, 2022-09-20
        GB-2000,     COURT_APPEAL,             2022-08-22, 2022-09-20
        GB-SCT-2002, INTERNAL_REVIEW_DECISION, 2022-09-05, 2022-10-04
        GB-SCT-2002, COMPLAINT_FILING,         2022-08-31, 2023-02-28
        IE-2014,     ACKNOWLEDGEMENT,          2024-01-15, 2024-01-29
        IE-2014,     TRANSFER,                 2024-01-29, 2024-02-13
        IE-2014,     COMPLAINT_FILING,         2023-08-31, 2024-02-29
        """)
    void every_other_rule_counts_from_its_event(String statute, DeadlineKind kind, LocalDate event, LocalDate due) {
        assertThat(REGISTER.dueOn(statute, kind, office(statute, WeekPattern.FIVE), event))
                .isEqualTo(due);
    }

    @Test
    void a_week_of_five_days_is_no_shorter_for_an_office_open_on_Saturdays() {
        assertThat(REGISTER.dueOn("IE-2014", DeadlineKind.REPLY, office("IE", WeekPattern.SIX), day("2024-01-15")))
                .isEqualTo("2024-02-13");
    }

    @Test
    void a_rule_without_a_last_day_gives_none() {
        assertThatThrownBy(() -> REGISTER.dueOn(
                        "GB-2000", DeadlineKind.COMPLAINT_FILING, office("GB", WeekPattern.FIVE), day("2022-09-05")))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.arguments())
                        .containsExactly("GB-2000", "COMPLAINT_FILING"));
    }

    @Test
    void together_they_use_every_kind_and_every_unit() {
        var rules =
                STATUTES.stream().flatMap(statute -> statute.rules().stream()).toList();

        assertThat(EnumSet.allOf(DeadlineUnit.class))
                .allMatch(unit -> rules.stream().anyMatch(rule -> rule.unit() == unit));
        assertThat(Arrays.stream(DeadlineKind.values()).filter(kind -> kind != DeadlineKind.COMPLAINT_DECISION))
                .allMatch(kind -> rules.stream().anyMatch(rule -> rule.kind() == kind));
    }
}
