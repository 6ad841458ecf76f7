package org.maloomat.portal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maloomat.shared.LanguageTag;

class AddressTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            /,              EN, /,         /
            /law,           EN, /law,      /law
            /law/,          EN, /law,      /law
            /ur,            UR, /,         /ur
            /ur/,           UR, /,         /ur
            /ps/requests,   PS, /requests, /ps/requests
            /urban,         EN, /urban,    /urban
            /en/law,        EN, /en/law,   /en/law
            /UR/law,        UR, /law,      /ur/law
            """)
    void the_prefix_tells_the_language(String raw, LanguageTag language, String path, String inFull) {
        var address = Address.of(raw);
        assertThat(address).isEqualTo(new Address(language, path));
        assertThat(address.inFull()).isEqualTo(inFull);
    }

    @Test
    void an_address_in_a_header_is_plain_ascii_and_one_line() {
        assertThat(new Address(LanguageTag.UR, "/requests/ا\r\nX: y").encoded())
                .isEqualTo("/ur/requests/%D8%A7%0D%0AX:%20y");
    }

    @Test
    void a_query_keeps_its_other_parameters_when_one_changes() {
        var query = Query.of("q=%D8%A7&page=2&district=SWAT");
        assertThat(query.with("page", 3).asSuffix()).isEqualTo("?q=%D8%A7&district=SWAT&page=3");
        assertThat(query.without("q").without("page").without("district").asSuffix())
                .isEmpty();
    }
}
