package org.maloomat.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maloomat.publication.ArchivePublishing.ArchivedRequest;
import org.maloomat.shared.RuleViolation;

class RegisterRowTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static ArchivedRequest read(String number, String summary, String received) {
        var mapping = new ColumnMapping(
                Map.of(RegisterField.NUMBER, "n", RegisterField.SUMMARY, "s", RegisterField.RECEIVED_ON, "r"),
                DayOrder.AS_THE_REGISTER_SHOWS);
        var dates = new RegisterDates(mapping.dayOrder());
        return new RegisterRow(
                        new RegisterTable.Row(2, Map.of("n", number, "s", summary, "r", received)),
                        mapping,
                        dates,
                        "CA-PLACE",
                        TODAY)
                .read();
    }

    @ParameterizedTest
    @CsvSource({
        "2011-08-17, 2011-08-17",
        "2011-08, 2011-08-31",
        "'', ",
        "1401-01-01, ",
        "2501-01-01, ",
        "2027-01-01, ",
        "2026-12-31, 2026-12-31"
    })
    void a_day_that_no_register_can_know_is_a_placeholder(String written, LocalDate read) {
        assertThat(read("AG-1", "Budget of parks", written).receivedOn()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Budget, 2011-08-17, archive.noNumber",
        "AG-1, '', 2011-08-17, archive.noSummary",
        "---, Budget, 2011-08-17, archive.numberTooLong",
        "AG-1, Budget, 2011-02-30, archive.badDate",
        "AG-1, Budget, soon, archive.badDate"
    })
    void a_row_that_cannot_be_taken_says_why(String number, String summary, String received, String reason) {
        assertThatThrownBy(() -> read(number, summary, received))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo(reason));
    }

    @Test
    void the_number_becomes_a_key_of_the_archive() {
        assertThat(read("ag 2011/17", "Budget", "").key()).isEqualTo("CA-PLACE-AG-2011-17");
    }
}
