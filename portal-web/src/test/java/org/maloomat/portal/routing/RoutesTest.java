package org.maloomat.portal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            /,                              /home.xhtml
            /requests,                      /requests/list.xhtml
            /requests/file,                 /requests/file.xhtml
            /requests/before,               /requests/before.xhtml
            /requests/KP-2026-00017,        /requests/view.xhtml
            /public-bodies/KP-POLICE-CPO,   /publicbodies/view.xhtml
            /office/requests/KP-2026-00017, /office/request.xhtml
            """)
    void an_address_leads_to_its_view(String path, String view) {
        assertThat(Routes.find(path))
                .get()
                .extracting(found -> found.route().view())
                .isEqualTo(view);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/requests/a/b/c/d", "/requests//", "/home.xhtml", "/requests/ "})
    void other_addresses_lead_nowhere(String path) {
        assertThat(Routes.find(path)).isEmpty();
    }

    @Test
    void a_variable_reaches_the_view_as_a_parameter() {
        var found = Routes.find("/public-bodies/A&B=C").orElseThrow();
        assertThat(found.variables()).isEqualTo(Map.of("code", "A&B=C"));
        assertThat(found.route().target(found.variables())).isEqualTo("/publicbodies/view.xhtml?code=A%26B%3DC");
    }

    @Test
    void no_pattern_swallows_a_fixed_address() {
        assertThat(Routes.ALL).filteredOn(route -> !route.hasVariables()).allSatisfy(route -> assertThat(
                        Routes.find(route.pattern()).orElseThrow().route())
                .isSameAs(route));
    }

    @Test
    void only_public_pages_that_take_no_posts_are_kept() {
        assertThat(Routes.ALL).filteredOn(Route::cached).allSatisfy(route -> {
            assertThat(route.audience()).isEqualTo(Audience.PUBLIC);
            assertThat(route.takesPosts()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /office/nothing,      STAFF
            /ur/office,           STAFF
            /officers,            PUBLIC
            /admin/people,        STAFF
            /ps/requests/file,    PERSONAL
            /requests/KP-2026-1,  PUBLIC
            /nothing,             PUBLIC
            """)
    void an_area_keeps_its_audience_even_where_nothing_stands(String path, Audience audience) {
        assertThat(Areas.audienceOf(path)).isEqualTo(audience);
    }
}
