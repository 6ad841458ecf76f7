package org.maloomat.portal.health;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maloomat.operations.StartupMark;

/**
 * Answers 503 until everything that starts by itself has started. The server opens its port before that, and a bean that is
 * called too early stays unusable for as long as the server runs.
 */
public class StartupGuard extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String RETRY_SECONDS = "5";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (StartupMark.isComplete()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", RETRY_SECONDS);
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
