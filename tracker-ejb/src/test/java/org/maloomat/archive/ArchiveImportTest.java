package org.maloomat.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maloomat.shared.RuleViolation;
import org.maloomat.shared.TestDatabase;
import org.maloomat.shared.TestHouse;

/** Registers as other governments write them, each of a kind that was once cut wrongly, refused or misunderstood. */
class ArchiveImportTest {
    private static final Path CASES = Path.of("src/test/resources/org/maloomat/archive/cases");
    private static final String ARCHIVE = "CA-PLACE";

    @TempDir
    private Path home;

    private TestDatabase database;
    private TestHouse house;

    @BeforeEach
    void open() {
        database = TestDatabase.onH2();
        house = new TestHouse(database, home);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private ArchiveReport take(byte[] file, Consumer<Map<RegisterField, String>> corrected, DayOrder order) {
        var importing = house.get(ArchiveImport.class);
        var taken = importing.take(new ByteArrayInputStream(file));
        var columns = new EnumMap<RegisterField, String>(RegisterField.class);
        columns.putAll(ColumnMapping.proposed(taken.titles()).columns());
        corrected.accept(columns);
        return house.as(
                house.administrator(),
                () -> importing.run(taken.id(), ARCHIVE, "A place", new ColumnMapping(columns, order), rows -> {}));
    }

    private ArchiveReport take(String name) throws IOException {
        return take(Files.readAllBytes(CASES.resolve(name)), columns -> {}, DayOrder.AS_THE_REGISTER_SHOWS);
    }

    private List<String> reasons(ArchiveReport report) {
        return report.refused().stream()
                .map(row -> row.line() + " " + row.reasonKey())
                .toList();
    }

    private List<String> kept(String columns) {
        return house.rows("SELECT " + columns + " FROM published_request ORDER BY tracking_number");
    }

    @ParameterizedTest
    @CsvSource({
        "i70_semicolon.csv, 2, ''",
        "i75_excel_serial.csv, 1, ''",
        "i78_urdu_numbers.csv, 5, ''",
        "i80_merged_blank.csv, 2, 3 archive.noNumber",
        "i83_dates_swapped.csv, 1, 2 archive.decidedBeforeReceived;4 archive.badDate",
        "i85_header_only.csv, 0, ''",
        "i86_html_in_cells.csv, 1, ''",
        "i87_cr_only.csv, 2, ''"
    })
    void every_row_is_taken_or_refused_by_its_line(String name, int added, String refused) throws IOException {
        var report = take(name);

        assertThat(String.join(";", reasons(report))).isEqualTo(refused);
        assertThat(report.added()).isEqualTo(added);
    }

    @Test
    void a_workbook_is_a_table_whatever_it_is_called() throws IOException {
        var report = take(
                Files.readAllBytes(CASES.resolve("i84_xlsx_named.csv")),
                columns -> columns.putAll(Map.of(
                        RegisterField.NUMBER,
                        "Serial",
                        RegisterField.SUMMARY,
                        "Share",
                        RegisterField.RECEIVED_ON,
                        "Date of registration")),
                DayOrder.DAY_FIRST);

        assertThat(report.added()).isEqualTo(2);
        assertThat(kept("received_on")).containsExactly("2024-03-05", "2024-12-31");
    }

    @Test
    void a_wrong_byte_late_in_a_file_does_not_spoil_it() throws IOException {
        var report = take("i76c_1252_late.csv");

        assertThat(report.refused()).isEmpty();
        assertThat(report.added()).isEqualTo(report.rows());
        assertThat(house.rows("SELECT COUNT(*) FROM published_request WHERE description LIKE '%’%–%'"))
                .containsExactly("1");
    }

    @Test
    void a_cell_with_more_commas_than_its_line_has_semicolons_stays_whole() throws IOException {
        take("i70_semicolon.csv");

        assertThat(kept("description")).containsExactly("Posts of doctors, by district", "Vehicles, fuel and drivers");
        assertThat(kept("outcome")).containsExactly("FULL", "REFUSED");
    }

    @Test
    void letters_of_another_alphabet_keep_two_numbers_apart() throws IOException {
        take("i78_urdu_numbers.csv");

        assertThat(kept("tracking_number"))
                .contains("CA-PLACE-12-2021", "CA-PLACE-13-2021")
                .doesNotHaveDuplicates();
    }

    @Test
    void titles_that_are_alike_are_told_apart() throws IOException {
        var taken = house.get(ArchiveImport.class)
                .take(new ByteArrayInputStream(Files.readAllBytes(CASES.resolve("i72_duplicate_header.csv"))));

        assertThat(taken.titles()).containsExactly("number", "summary", "date", "date (2)", "outcome");
    }

    @Test
    void a_heading_above_the_titles_is_none_of_them() {
        var report = take(
                "Register of requests,,\n\nnumber,summary,\nA-1,Beds,x\n".getBytes(StandardCharsets.UTF_8),
                columns -> {},
                DayOrder.AS_THE_REGISTER_SHOWS);

        assertThat(report.added()).isEqualTo(1);
    }

    @Test
    void the_register_shows_which_number_is_the_day() throws IOException {
        var report = take("i74_dmy.csv");

        assertThat(report.refused()).isEmpty();
        assertThat(kept("received_on"))
                .containsExactly("2021-03-05", "2021-03-25", "2021-03-25", "2021-03-05", "2021-03-05");
    }

    @Test
    void a_date_that_may_be_two_days_is_refused() {
        var report = take(
                "number,summary,received\nA-1,Beds,05/03/2021\nA-2,Beds,05/05/2021\n".getBytes(StandardCharsets.UTF_8),
                columns -> {},
                DayOrder.AS_THE_REGISTER_SHOWS);

        assertThat(reasons(report)).containsExactly("2 archive.ambiguousDate");
    }

    @ParameterizedTest
    @CsvSource({"DAY_FIRST, 2021-03-05", "MONTH_FIRST, 2021-05-03"})
    void where_nothing_shows_it_somebody_says_it(DayOrder order, String received) {
        take("number,summary,received\nA-1,Beds,05/03/2021\n".getBytes(StandardCharsets.UTF_8), columns -> {}, order);

        assertThat(kept("received_on")).containsExactly(received);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one cell only\n", "\u0000\u0001\u0002"})
    void what_is_no_table_is_refused(String content) {
        assertThatThrownBy(() ->
                        take(content.getBytes(StandardCharsets.UTF_8), columns -> {}, DayOrder.AS_THE_REGISTER_SHOWS))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("archive.notCsv");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "Granted, FULL",
                "All disclosed, FULL",
                "Disclosed in full, FULL",
                "Disclosed in part, PARTIAL",
                "Partially granted, PARTIAL",
                "Denied in part, PARTIAL",
                "Not granted, REFUSED",
                "Information not released, REFUSED",
                "Nothing disclosed (exemption), REFUSED",
                "Withheld, REFUSED",
                "No records exist, NOT_HELD",
                "Information does not exist, NOT_HELD",
                "Non-disclosed, null",
                "Undisclosed, null",
                "Transferred in full, null",
                "Request withdrawn, null",
                "Granted but not sent, null",
                "Not refused, null",
                "Ungranted, null",
                "'', null"
            })
    void an_outcome_is_read_by_whole_words_and_left_alone_where_it_is_not_sure(String words, String outcome) {
        var read = OutcomeWords.read(words);

        assertThat(read == null ? null : read.name()).isEqualTo(outcome);
    }
}
