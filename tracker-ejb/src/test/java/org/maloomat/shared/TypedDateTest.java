package org.maloomat.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDateTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23",
        "' 2024-02-29 ', 2024-02-29",
        "۲۰۲۶-۱۱-۲۳, 2026-11-23",
        "٢٠٢٦-١١-٢٣, 2026-11-23"
    })
    void a_date_is_read_in_the_digits_of_every_language(String typed, LocalDate day) {
        assertThat(TypedDate.find(typed)).hasValue(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-29, true",
        "2026-13-01, true",
        "2026-11-31, true",
        "23-11-2026, false",
        "2026-1-2, false",
        "tomorrow, false",
        "'', false"
    })
    void what_is_no_date_is_told_from_a_day_that_does_not_exist(String typed, boolean looksLikeOne) {
        assertThat(TypedDate.find(typed)).isEmpty();
        assertThat(TypedDate.hasForm(typed)).isEqualTo(looksLikeOne);
    }

    @Test
    void nothing_is_no_date() {
        assertThat(TypedDate.find(null)).isEmpty();
    }
}
