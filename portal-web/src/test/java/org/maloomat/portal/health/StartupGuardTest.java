package org.maloomat.portal.health;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartupGuardTest {

    /** In this process nothing starts by itself, so that nothing has. */
    @Test
    void whoever_asks_too_early_is_told_when_to_come_back_and_reaches_nothing() throws Exception {
        var said = new ArrayList<String>();
        new StartupGuard()
                .doFilter(
                        recording(HttpServletRequest.class, said),
                        recording(HttpServletResponse.class, said),
                        (request, response) -> said.add("reached"));
        assertThat(said)
                .containsExactly("setHeader[Retry-After, 5]", "setHeader[Cache-Control, no-store]", "setStatus[503]");
    }

    private static <T> T recording(Class<T> type, List<String> said) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    said.add(method.getName() + Arrays.toString(arguments));
                    return null;
                }));
    }
}
