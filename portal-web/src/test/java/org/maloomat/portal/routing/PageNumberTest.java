package org.maloomat.portal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageNumberTest {
    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            null,                  1
            '',                    1
            0,                     1
            -3,                    1
            seven,                 1
            7,                     7
            100000,                100000
            10000000,              10000000
            99999999999999999999,  10000000
            """)
    void what_is_no_page_is_the_first(String text, int page) {
        assertThat(PageNumber.parse(text)).isEqualTo(page);
    }
}
