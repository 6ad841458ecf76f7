package org.maloomat.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TabularIslamicDateTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        1443, 10, 2022-05-03
        1444, 10, 2023-04-22
        1445, 10, 2024-04-10
        1446, 10, 2025-03-31
        1447, 10, 2026-03-20
        1448, 10, 2027-03-10
        1,     1, 0622-07-19
        """)
    void the_first_of_a_month_falls_where_the_civil_table_puts_it(int year, int month, LocalDate first) {
        assertThat(new TabularIslamicDate(year, month, 1).toLocalDate()).isEqualTo(first);
    }

    @Test
    void thirty_years_have_10631_days_and_eleven_leap_years() {
        var years = 30;
        var first = new TabularIslamicDate(1441, 1, 1).toLocalDate();
        var last = new TabularIslamicDate(1441 + years, 1, 1).toLocalDate();

        assertThat(last.toEpochDay() - first.toEpochDay()).isEqualTo(30 * 354 + 11);
    }

    @Test
    void there_is_no_thirteenth_month() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TabularIslamicDate(1447, 13, 1));
    }
}
