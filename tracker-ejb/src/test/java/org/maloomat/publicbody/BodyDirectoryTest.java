package org.maloomat.publicbody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maloomat.audit.Actor;
import org.maloomat.deadline.CalendarScope;
import org.maloomat.deadline.WeekPattern;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.TestDatabase;

class BodyDirectoryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T06:00:00Z"), ZoneId.of("Asia/Karachi"));

    private static Directory directory;

    @BeforeAll
    static void readTheDirectory() {
        try (var database = TestDatabase.onH2()) {
            imported(database);
            var cache = database.wire(DirectoryCache.class);
            directory = database.inTransaction(cache::current);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    peshawar,                   KP-POLICE-CCPO-PESHAWAR
                    PESHAWAR police,            KP-POLICE-CCPO-PESHAWAR
                    pesh,                       KP-POLICE-CCPO-PESHAWAR
                    پشاور,                      KP-POLICE-CCPO-PESHAWAR
                    پېښور,                      KP-POLICE-CCPO-PESHAWAR
                    پيښور,                      KP-POLICE-CCPO-PESHAWAR
                    pishawar,                   KP-POLICE-CCPO-PESHAWAR
                    peeshaawar,                 KP-POLICE-CCPO-PESHAWAR
                    naushera,                   KP-POLICE-DPO-NOWSHERA
                    nowshera,                   KP-POLICE-DPO-NOWSHERA
                    نوشہرہ,                     KP-POLICE-DPO-NOWSHERA
                    نوشهره,                     KP-POLICE-DPO-NOWSHERA
                    police naushera,            KP-POLICE-DPO-NOWSHERA
                    dir bala,                   KP-POLICE-DPO-UPPER-DIR
                    دیر بالا,                   KP-POLICE-DPO-UPPER-DIR
                    batagram,                   KP-POLICE-DPO-BATTAGRAM
                    D.I. Khan,                  KP-POLICE-DPO-DI-KHAN
                    ڈی آئی خان,                 KP-POLICE-DPO-DI-KHAN
                    کوھاٹ,                      KP-POLICE-DPO-KOHAT
                    dpo swat,                   KP-POLICE-DPO-SWAT
                    دارالامان سوات,             KP-SHELTER-DARUL-AMAN-SWAT
                    nadra,                      PK-NADRA
                    نادرا,                      PK-NADRA
                    """)
    void a_body_is_found_however_its_place_is_spelt(String words, String code) {
        assertThat(browse(null, null, words)).contains(code);
    }

    @Test
    void words_that_fit_nothing_find_nothing() {
        assertThat(browse(null, null, "zanzibar")).isEmpty();
        assertThat(browse(null, null, "نوشہرہ لاہور")).isEmpty();
    }

    @Test
    void no_words_list_everything() {
        assertThat(browse(null, null, " . ")).hasSameSizeAs(browse(null, null, null));
    }

    @Test
    void kind_and_district_narrow_the_list() {
        assertThat(browse(BodyKind.COURT, "SWAT", null)).containsExactly("KP-COURT-DSJ-SWAT");
        assertThat(browse(BodyKind.COURT, "NO-SUCH-DISTRICT", null)).isEmpty();
    }

    @Test
    void a_district_without_offices_of_its_own_is_served_by_its_parent() {
        assertThat(browse(BodyKind.POLICE, "CENTRAL-DIR", null)).containsExactly("KP-POLICE-DPO-UPPER-DIR");
    }

    @Test
    void the_list_is_ordered_by_the_name_in_the_language_asked_for() {
        var english = directory.browse(BodyQuery.everything(LanguageTag.EN));
        assertThat(english.get(0).name().en()).startsWith("Anti-Rape");
        var urdu = directory.browse(new BodyQuery(BodyKind.COURT, null, null, LanguageTag.UR));
        assertThat(urdu.get(0).name().ur()).startsWith("پشاور ہائی کورٹ");
    }

    @Test
    void the_counts_of_the_kinds_add_up_to_the_directory() {
        assertThat(directory.kinds().stream().mapToInt(KindCount::count).sum())
                .isEqualTo(
                        directory.browse(BodyQuery.everything(LanguageTag.EN)).size());
        assertThat(directory.kinds()).contains(new KindCount(BodyKind.ASSEMBLY, 1));
    }

    @Test
    void a_body_outside_the_act_takes_no_requests_and_says_why() {
        var court = directory.find("KP-COURT-PHC").orElseThrow();

        assertThat(court.takesRequests()).isFalse();
        assertThat(court.outsideAct().reason().in(LanguageTag.UR)).contains("دائرے سے باہر");
        assertThat(directory.find("KP-COURT-DSJ-PESHAWAR").orElseThrow().takesRequests())
                .isTrue();
    }

    @Test
    void a_body_knows_the_places_whose_closures_reach_it() {
        assertThat(directory.find("KP-HOSPITAL-DHQ-SWAT").orElseThrow().calendarScope())
                .isEqualTo(new CalendarScope(
                        "PK",
                        "KP",
                        "MALAKAND",
                        "SWAT",
                        BodyKind.HOSPITAL.name(),
                        "KP-HOSPITAL-DHQ-SWAT",
                        WeekPattern.SIX));
        assertThat(directory.find("PK-NADRA").orElseThrow().calendarScope())
                .isEqualTo(new CalendarScope(
                        "PK", null, null, null, BodyKind.FEDERAL.name(), "PK-NADRA", WeekPattern.FIVE));
    }

    @Test
    void topics_and_stages_keep_the_order_of_their_file() {
        assertThat(directory.topics())
                .extracting(TopicSummary::code)
                .containsExactly("MEDICO_LEGAL", "POLICE_PROTOCOLS", "CRIMINAL_JUSTICE", "RIGHT_TO_INFORMATION");
        assertThat(directory.stages()).extracting(StageSummary::code).startsWith("REPORT", "FIR");
    }

    @OnEveryDatabase
    void the_districts_of_today_leave_out_those_that_were_split(TestDatabase database) {
        imported(database);
        var boundary = database.wire(BodyDirectory.class, CLOCK);

        assertThat(database.inTransaction(boundary::districts))
                .hasSize(38)
                .extracting(DistrictSummary::code)
                .contains("UPPER-SOUTH-WAZIRISTAN")
                .doesNotContain("SOUTH-WAZIRISTAN");
    }

    @OnEveryDatabase
    void an_unknown_code_is_not_found(TestDatabase database) {
        imported(database);
        var boundary = database.wire(BodyDirectory.class, CLOCK);

        assertThatThrownBy(() -> database.inTransaction(() -> boundary.get("KP-NOBODY")))
                .isInstanceOf(BodyNotFound.class);
        assertThat(database.inTransaction(() -> boundary.find("KP-NOBODY"))).isEmpty();
    }

    @OnEveryDatabase
    void the_directory_is_read_once_and_again_only_after_a_change(TestDatabase database) {
        imported(database);
        var cache = database.wire(DirectoryCache.class);
        var first = database.inTransaction(cache::current);
        assertThat(database.inTransaction(cache::current)).isSameAs(first);

        var reference = database.wire(ReferenceImport.class, CLOCK);
        database.inTransaction(
                () -> reference.run(ReferenceFilesTest.without(ReferenceTexts.BODIES, "PK-NADRA"), Actor.SYSTEM));

        var second = database.inTransaction(cache::current);
        assertThat(second).isNotSameAs(first);
        assertThat(second.browse(new BodyQuery(null, null, "nadra", LanguageTag.EN)))
                .isEmpty();
    }

    @OnEveryDatabase
    void a_change_that_is_rolled_back_does_not_stay_in_memory(TestDatabase database) {
        imported(database);
        var cache = database.wire(DirectoryCache.class);
        var reference = database.wire(ReferenceImport.class, CLOCK);
        var without = ReferenceFilesTest.without(ReferenceTexts.BODIES, "PK-NADRA");

        assertThatThrownBy(() -> database.inTransaction(() -> {
                    reference.run(without, Actor.SYSTEM);
                    assertThat(cache.current().find("PK-NADRA").orElseThrow().retiredOn())
                            .isNotNull();
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        database.inTransaction(
                () -> reference.run(ReferenceFilesTest.without(ReferenceTexts.BODIES, "KP-ZAKAT"), Actor.SYSTEM));
        var now = database.inTransaction(cache::current);
        assertThat(now.find("PK-NADRA").orElseThrow().retiredOn()).isNull();
        assertThat(now.find("KP-ZAKAT").orElseThrow().retiredOn()).isNotNull();
    }

    private static List<String> browse(BodyKind kind, String district, String words) {
        return directory.browse(new BodyQuery(kind, district, words, LanguageTag.EN)).stream()
                .map(BodySummary::code)
                .toList();
    }

    private static void imported(TestDatabase database) {
        var reference = database.wire(ReferenceImport.class, CLOCK);
        database.inTransaction(() -> reference.run(ReferenceTexts.bundled(), Actor.SYSTEM));
    }
}
