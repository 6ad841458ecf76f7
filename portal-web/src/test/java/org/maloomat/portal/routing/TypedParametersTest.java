package org.maloomat.portal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TypedParametersTest {
    private static final String PASTED = "\u202BRoads\u202C";

    @Test
    void every_way_to_read_what_was_typed_gives_it_without_marks_of_direction() throws ServletException, IOException {
        var seen = new AtomicReference<HttpServletRequest>();
        new TypedParameters().doFilter(request(), null, (request, response) -> seen.set((HttpServletRequest) request));

        assertThat(seen.get().getParameter("subject")).isEqualTo("Roads");
        assertThat(seen.get().getParameterValues("subject")).containsExactly("Roads");
        assertThat(seen.get().getParameterMap().get("subject")).containsExactly("Roads");
        assertThat(seen.get().getParameter("absent")).isNull();
        assertThat(seen.get().getParameterValues("absent")).isNull();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                TypedParametersTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getParameterMap" -> Map.of("subject", new String[] {PASTED});
                    case "getParameterValues" -> arguments[0].equals("subject") ? new String[] {PASTED} : null;
                    default -> arguments[0].equals("subject") ? PASTED : null;
                });
    }
}
