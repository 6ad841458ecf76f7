package org.maloomat.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.maloomat.deadline.DeadlineFixtures.FEDERAL_ACT;
import static org.maloomat.deadline.DeadlineFixtures.FEDERAL_FIVE;
import static org.maloomat.deadline.DeadlineFixtures.KP_ACT;
import static org.maloomat.deadline.DeadlineFixtures.KP_FIVE;
import static org.maloomat.deadline.DeadlineFixtures.KP_SIX;
import static org.maloomat.deadline.DeadlineFixtures.body;
import static org.maloomat.deadline.DeadlineFixtures.day;
import static org.maloomat.deadline.DeadlineFixtures.hazara;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.RuleViolation;

/** The packaged reference files and the dates that follow from them. */
class DeadlineRegisterTest {

    private static final DeadlineRegister REGISTER = DeadlineRegister.fromReferenceFiles();

    @ParameterizedTest
    @CsvSource(textBlock = """
        # statute,       office,  received,   urgent, extended, due
        PK-KP-2013,      KP_FIVE, 2023-02-13, false,  false,    2023-02-27
        PK-KP-2013,      KP_SIX,  2023-02-13, false,  false,    2023-02-24
        PK-KP-2013,      KP_FIVE, 2023-02-17, true,   false,    2023-02-21
        PK-KP-2013,      KP_FIVE, 2023-02-13, false,  true,     2023-03-13
        PK-KP-2013,      KP_FIVE, 2022-04-25, false,  false,    2022-05-16
        PK-FEDERAL-2017, FEDERAL, 2022-04-25, false,  false,    2022-05-13
        PK-KP-2013,      KP_FIVE, 2023-04-14, false,  false,    2023-05-05
        PK-FEDERAL-2017, FEDERAL, 2023-04-14, false,  false,    2023-05-04
        PK-KP-2013,      KP_FIVE, 2023-06-19, false,  false,    2023-07-06
        PK-KP-2013,      KP_SIX,  2023-06-19, false,  false,    2023-07-05
        PK-KP-2013,      KP_FIVE, 2020-03-20, false,  false,    2020-06-12
        PK-FEDERAL-2017, FEDERAL, 2023-02-17, true,   false,    2023-02-22
        PK-PUNJAB-2013,  FEDERAL, 2023-02-13, false,  false,    2023-03-03
        """)
    void a_reply_is_due_when_statute_and_calendar_say(
            String statute, String office, LocalDate received, boolean urgent, boolean extended, LocalDate due) {
        var scope = Map.of("KP_FIVE", KP_FIVE, "KP_SIX", KP_SIX, "FEDERAL", FEDERAL_FIVE)
                .get(office);

        var deadline = REGISTER.reply(statute, scope, received, urgent, extended);

        assertThat(deadline.dueOn()).isEqualTo(due);
        assertThat(deadline.provisional()).isFalse();
        assertThat(deadline.days().get(deadline.days().size() - 1).date()).isEqualTo(due);
        assertThat(deadline.days().stream().filter(CountedDay::counted))
                .hasSize(deadline.rule().amount());
    }

    @Test
    void before_the_order_of_22_June_2023_was_known_the_first_order_counted() {
        var before = REGISTER.asKnownOn(day("2023-06-21")).reply(KP_ACT, KP_FIVE, day("2023-06-19"), false, false);
        var after = REGISTER.asKnownOn(day("2023-06-22")).reply(KP_ACT, KP_FIVE, day("2023-06-19"), false, false);

        assertThat(before.dueOn()).isEqualTo("2023-07-05");
        assertThat(after.dueOn()).isEqualTo("2023-07-06");
        assertThat(before.calendarVersion()).isNotEqualTo(after.calendarVersion());
    }

    @Test
    void before_any_order_about_Eid_was_known_the_date_was_a_range() {
        var deadline = REGISTER.asKnownOn(day("2023-06-19")).reply(KP_ACT, KP_FIVE, day("2023-06-19"), false, false);

        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.earliest()).isBefore(deadline.latest());
        assertThat(deadline.dueOn()).isBetween(deadline.earliest(), deadline.latest());
    }

    @Test
    void the_listed_Milad_of_2024_gave_way_to_the_notified_one() {
        var listed = REGISTER.asKnownOn(day("2024-09-01")).closures(KP_FIVE, day("2024-09-10"), day("2024-09-20"));
        var notified = REGISTER.closures(KP_FIVE, day("2024-09-10"), day("2024-09-20"));

        assertThat(listed).containsOnlyKeys(day("2024-09-16"));
        assertThat(listed.get(day("2024-09-16")).kind()).isEqualTo(ClosureKind.PROVISIONAL);
        assertThat(notified).containsOnlyKeys(day("2024-09-17"));
        assertThat(notified.get(day("2024-09-17")).kind()).isEqualTo(ClosureKind.NOTIFIED);
    }

    @Test
    void a_body_exempt_from_the_closure_of_2020_had_to_answer_while_others_stood_still() {
        var received = day("2020-03-20");

        var hospital = REGISTER.reply(KP_ACT, body("HOSPITAL", "KP-HOSPITAL-MTI-LRH"), received, false, false);
        var health = REGISTER.reply(KP_ACT, body("DEPARTMENT", "KP-HEALTH"), received, false, false);
        var education = REGISTER.reply(KP_ACT, body("DEPARTMENT", "KP-EDUCATION"), received, false, false);

        assertThat(hospital.dueOn()).isEqualTo("2020-04-06");
        assertThat(health.dueOn()).isEqualTo("2020-04-06");
        assertThat(education.dueOn()).isEqualTo("2020-06-12");
    }

    @Test
    void Hazara_kept_the_federal_Eid_of_2022_while_the_rest_of_the_province_was_a_day_ahead() {
        var third = day("2022-05-03");

        var inHazara = REGISTER.closures(hazara(WeekPattern.FIVE), third, third).get(third);
        var inPeshawar = REGISTER.closures(KP_FIVE, third, third).get(third);

        assertThat(inHazara.order()).isEqualTo("KP-2022-EID-HAZARA");
        assertThat(inPeshawar.order()).isEqualTo("KP-2022-EID-UL-FITR");
        assertThat(REGISTER.reply(KP_ACT, hazara(WeekPattern.FIVE), day("2022-04-25"), false, false)
                        .dueOn())
                .isEqualTo("2022-05-16");
    }

    @Test
    void each_day_from_receipt_to_the_due_date_has_its_reason() {
        var days =
                REGISTER.reply(KP_ACT, KP_FIVE, day("2023-04-28"), true, false).days();

        assertThat(days)
                .extracting(day -> day.date().toString(), CountedDay::counted, day -> day.reason()
                        .code())
                .containsExactly(
                        tuple("2023-04-28", false, "RECEIPT"),
                        tuple("2023-04-29", false, "WEEKEND"),
                        tuple("2023-04-30", false, "WEEKEND"),
                        tuple("2023-05-01", false, "CLOSURE"),
                        tuple("2023-05-02", true, "WORKING_DAY"),
                        tuple("2023-05-03", true, "WORKING_DAY"));
        assertThat(days.get(3).reason().arguments(LanguageTag.UR))
                .containsExactly("یوم مزدور", "Cabinet Division", "10-02/2022-Min-II");
    }

    @Test
    void an_extended_date_cites_both_sections_and_runs_on_from_the_first() {
        var deadline = REGISTER.reply(KP_ACT, KP_FIVE, day("2023-02-13"), false, true);

        assertThat(deadline.rule()).isEqualTo(new RuleCitation(KP_ACT, "11(1), 11(2)", 20, DeadlineUnit.WORKING_DAY));
        assertThat(deadline.ruleVersion()).startsWith("PK-KP-2013@2013-11-05#");
    }

    @Test
    void a_life_or_liberty_request_cannot_be_extended() {
        assertThatThrownBy(() -> REGISTER.reply(KP_ACT, KP_FIVE, day("2023-02-13"), true, true))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("deadline.urgentNotExtended");
                    assertThat(refusal.arguments()).containsExactly(KP_ACT, "11(3)");
                });
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        # statute,       kind,                   until,      section, verified
        PK-KP-2013,      COMPLAINT_FILING,       -,          23(1),   true
        PK-FEDERAL-2017, COMPLAINT_FILING,       2023-03-29, 17(1),   true
        PK-PUNJAB-2013,  INTERNAL_REVIEW_FILING, 2023-05-02, '',      false
        PK-PUNJAB-2013,  COMPLAINT_FILING,       -,          '',      true
        """)
    void silence_may_be_complained_of_from_the_day_after_the_last_day(
            String statute, DeadlineKind kind, LocalDate until, String section, boolean verified) {
        var reply = REGISTER.reply(statute, FEDERAL_FIVE, day("2023-02-13"), false, false);

        assertThat(REGISTER.remedies(statute, FEDERAL_FIVE, reply))
                .contains(new Remedy(kind, reply.dueOn().plusDays(1), until, section, verified));
    }

    @Test
    void an_unknown_statute_is_refused() {
        assertThatThrownBy(() -> REGISTER.reply("PK-KP-1913", KP_FIVE, day("2023-02-13"), false, false))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("deadline.unknownStatute"));
    }

    @ParameterizedTest
    @CsvSource({"2013-11-04", "2029-01-01"})
    void a_day_outside_statute_or_calendar_is_refused_with_the_limits(LocalDate received) {
        assertThatThrownBy(() -> REGISTER.reply(KP_ACT, KP_FIVE, received, false, false))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("deadline.dateOutOfRange");
                    assertThat(refusal.arguments()).containsExactly(day("2013-11-05"), day("2028-12-31"));
                });
    }

    @Test
    void a_date_in_a_year_whose_list_is_not_loaded_is_not_final() {
        var deadline = REGISTER.reply(KP_ACT, KP_FIVE, day("2026-12-24"), false, false);

        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.earliest()).isEqualTo(deadline.latest());
    }

    @Test
    void a_date_that_depends_on_a_coming_Eid_is_a_range_of_the_days_it_may_fall_on() {
        var deadline = REGISTER.reply(KP_ACT, KP_FIVE, day("2027-03-01"), false, false);

        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.earliest()).isEqualTo("2027-03-17");
        assertThat(deadline.latest()).isEqualTo("2027-03-18");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        2026-11-23, -
        2026-12-01, 2027
        2027-01-02, 2027
        """)
    void the_coming_years_list_is_missed_from_December(LocalDate today, Integer year) {
        assertThat(REGISTER.missingCircular(today).map(MissingCircular::year).orElse(null))
                .isEqualTo(year);
    }

    @Test
    void every_verified_rule_names_its_source_and_the_assumed_ones_are_not_verified() {
        assertThat(REGISTER.statutes()).extracting(Statute::code).contains(KP_ACT, FEDERAL_ACT, "PK-PUNJAB-2013");
        var kp = REGISTER.statute(KP_ACT, day("2020-01-01"));
        assertThat(kp.rule(DeadlineKind.COMPLAINT_DECISION)).get().returns(false, DeadlineRule::verified);
        assertThat(kp.rule(DeadlineKind.EXTENSION)).get().satisfies(rule -> assertThat(rule.grounds())
                .containsExactlyInAnyOrder(ExtensionGround.values()));
    }
}
