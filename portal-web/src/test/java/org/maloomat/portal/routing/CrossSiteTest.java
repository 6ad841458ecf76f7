package org.maloomat.portal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossSiteTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            same-origin, -,                        false
            none,        -,                        false
            same-site,   -,                        true
            cross-site,  https://portal.example,   true
            same-origin, null,                     false
            -,           https://portal.example,   false
            -,           https://other.example,    true
            -,           https://portal.example.x, true
            -,           null,                     true
            -,           -,                        false
            """)
    void a_post_from_another_site_is_told_by_what_the_browser_says(String site, String origin, boolean foreign) {
        assertThat(CrossSite.isForeign(request(site, origin))).isEqualTo(foreign);
    }

    private static HttpServletRequest request(String site, String origin) {
        var headers = new HashMap<String, String>();
        headers.put("Sec-Fetch-Site", site);
        headers.put("Origin", origin);
        headers.put("Host", "portal.example");
        return (HttpServletRequest) Proxy.newProxyInstance(
                CrossSiteTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> headers.get(arguments[0]));
    }
}
