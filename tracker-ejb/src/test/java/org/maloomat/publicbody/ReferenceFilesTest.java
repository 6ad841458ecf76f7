package org.maloomat.publicbody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maloomat.deadline.WeekPattern;

class ReferenceFilesTest {
    private static final LocalDate A_DAY_IN_2026 = LocalDate.of(2026, 3, 2);

    private final ReferenceFiles files = ReferenceFiles.read(ReferenceTexts.bundled());

    @Test
    void no_row_of_the_bundled_files_is_refused() {
        assertThat(files.refused()).isEmpty();
    }

    @Test
    void the_province_has_thirty_eight_districts_in_seven_divisions() {
        var today = files.districts().stream()
                .filter(district -> district.validTo() == null)
                .toList();

        assertThat(files.divisions()).hasSize(7);
        assertThat(today).hasSize(38);
        assertThat(today.stream().map(DistrictRow::division).distinct()).hasSize(7);
    }

    @Test
    void a_successor_begins_the_day_after_its_predecessor_ended() {
        var byCode = files.districts().stream().collect(Collectors.toMap(DistrictRow::code, row -> row));

        assertThat(files.districts())
                .filteredOn(row -> row.predecessor() != null
                        && byCode.get(row.predecessor()).validTo() != null)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.validFrom())
                        .isEqualTo(byCode.get(row.predecessor()).validTo().plusDays(1)));
    }

    @Test
    void every_body_has_an_english_and_an_urdu_name_and_a_statute_and_all_but_federal_ones_a_district() {
        assertThat(files.bodies()).hasSizeGreaterThan(250).allSatisfy(body -> {
            assertThat(body.names().en()).isNotBlank();
            assertThat(body.names().ur()).isNotBlank().matches(".*\\p{IsArabic}.*");
            assertThat(body.statute()).isIn("PK-KP-2013", "PK-FEDERAL-2017");
            if (body.kind() != BodyKind.FEDERAL) {
                assertThat(body.district()).isNotNull();
            }
        });
    }

    @Test
    void federal_bodies_and_only_they_fall_under_the_federal_act() {
        assertThat(files.bodies()).allSatisfy(body -> assertThat(body.statute().equals("PK-FEDERAL-2017"))
                .isEqualTo(body.kind() == BodyKind.FEDERAL));
    }

    @Test
    void the_high_court_and_the_assembly_and_nobody_else_lie_outside_the_act_with_a_reason_in_every_language() {
        var outside = files.bodies().stream().filter(BodyRow::isOutside).toList();

        assertThat(outside).extracting(BodyRow::code).containsExactlyInAnyOrder("KP-COURT-PHC", "KP-ASSEMBLY");
        assertThat(outside).allSatisfy(body -> {
            assertThat(body.outside().reason().ps()).isNotBlank();
            assertThat(body.outside().source()).startsWith("https://");
        });
    }

    @Test
    void the_central_police_office_works_five_days_under_the_provincial_act() {
        assertThat(files.bodies())
                .filteredOn(body -> body.code().equals("KP-POLICE-CPO"))
                .singleElement()
                .satisfies(body -> {
                    assertThat(body.week()).isEqualTo(WeekPattern.FIVE);
                    assertThat(body.statute()).isEqualTo("PK-KP-2013");
                });
    }

    @Test
    void a_six_day_week_no_source_names_is_marked_unverified() {
        assertThat(files.bodies())
                .filteredOn(body -> body.week() == WeekPattern.SIX)
                .isNotEmpty()
                .allSatisfy(body -> assertThat(body.verified()).isFalse());
    }

    @Test
    void every_district_with_offices_of_its_own_has_police_an_investigation_unit_a_court_and_a_prosecutor() {
        var kinds = List.of(BodyKind.POLICE, BodyKind.POLICE_INVESTIGATION_UNIT, BodyKind.COURT, BodyKind.PROSECUTION);
        var present = new HashMap<String, List<BodyKind>>();
        files.bodies().stream()
                .filter(body -> body.district() != null)
                .collect(Collectors.groupingBy(BodyRow::district))
                .forEach((district, bodies) ->
                        present.put(district, bodies.stream().map(BodyRow::kind).toList()));

        assertThat(files.districts())
                .filteredOn(district -> district.validTo() == null && district.servedBy() == null)
                .allSatisfy(district -> assertThat(present.get(district.code())).containsAll(kinds));
    }

    @Test
    void no_officer_has_a_telephone_number_or_an_invented_address() {
        assertThat(files.officers()).allSatisfy(officer -> {
            assertThat(officer.designation().en()).doesNotContainPattern("\\d");
            assertThat(officer.postalAddress()).isNull();
        });
    }

    @Test
    void no_two_districts_share_a_spelling_however_it_is_typed() {
        var owners = new HashMap<String, String>();
        for (var alias : files.aliases()) {
            var owner = owners.putIfAbsent(Spelling.fold(alias.spelling()), alias.district());
            assertThat(owner).as(alias.spelling()).isIn(null, alias.district());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ur", "roman"})
    void aliases_cover_every_language(String language) {
        assertThat(files.aliases()).extracting(AliasRow::language).contains(language);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    public-bodies.csv,    'KP-HOME,NO_SUCH_KIND',   'KP-HOME,DEPARTMENT',          reference.unknown
                    public-bodies.csv,    'KP-HOME,DEPARTMENT,',    'KP-HOME,DEPARTMENT,Home and Tribal Affairs Department', reference.missing
                    districts.csv,        'SWAT,NOWHERE',           'SWAT,MALAKAND',               reference.unknown
                    districts.csv,        '2022-13-14',             '2022-10-14',                  reference.unknown
                    districts.csv,        'KARAK,KOHAT,Karak',      'KOHAT,KOHAT,Kohat',           reference.duplicate
                    district-aliases.csv, 'Charsada,SWAT',          'Charsada,CHARSADDA',          -
                    district-aliases.csv, 'Swat,CHARSADDA',         'Charsada,CHARSADDA',          reference.aliasTaken
                    topics.csv,           'MEDICO_LEGAL,x',         'MEDICO_LEGAL,Medico-legal examination,میڈیکو لیگل معائنہ,', reference.columns
                    """)
    void a_row_that_makes_no_sense_is_refused_with_its_reason(
            String file, String replacement, String replaced, String reason) {
        var refused = ReferenceFiles.read(with(file, replaced, replacement)).refused();

        if (reason.equals("-")) {
            assertThat(refused).isEmpty();
        } else {
            assertThat(refused).filteredOn(row -> row.file().equals(file)).isNotEmpty();
            assertThat(refused).extracting(ImportReport.Refused::reason).contains(reason);
        }
    }

    @Test
    void districts_that_ended_are_not_valid_any_more() {
        assertThat(new DistrictSummary("X", null, null, null, null, LocalDate.of(2022, 10, 13), null, null, false, true)
                        .isValidOn(A_DAY_IN_2026))
                .isFalse();
    }

    static ReferenceTexts with(String file, String replaced, String replacement) {
        var texts = new LinkedHashMap<>(ReferenceTexts.bundled().byFile());
        assertThat(texts.get(file)).contains(replaced);
        texts.computeIfPresent(file, (name, text) -> text.replace(replaced, replacement));
        return new ReferenceTexts(texts);
    }

    /** The bundled files without one line. */
    static ReferenceTexts without(String file, String code) {
        var texts = new LinkedHashMap<>(ReferenceTexts.bundled().byFile());
        texts.computeIfPresent(file, (name, text) -> text.lines()
                .filter(line -> !line.startsWith(code + ","))
                .collect(Collectors.joining("\n")));
        return new ReferenceTexts(texts);
    }

    @Test
    void every_body_and_class_that_a_packaged_order_names_is_in_the_directory() throws IOException {
        var bodies = files.bodies().stream().map(BodyRow::code).collect(Collectors.toSet());
        try (var days = new BufferedReader(new InputStreamReader(
                ReferenceFilesTest.class.getResourceAsStream("/reference/calendars/days.csv"),
                StandardCharsets.UTF_8))) {
            var named = days.lines()
                    .flatMap(line -> Pattern.compile("(body|class):([A-Z0-9-_]+)")
                            .matcher(line)
                            .results())
                    .toList();
            assertThat(named).isNotEmpty().allSatisfy(name -> {
                if (name.group(1).equals("body")) {
                    assertThat(bodies).contains(name.group(2));
                } else {
                    assertThat(BodyKind.valueOf(name.group(2))).isNotNull();
                }
            });
        }
    }
}
