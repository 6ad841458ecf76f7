package org.maloomat.portal.limit;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.maloomat.portal.routing.Address;

/** Asks the clients of the pages that search to wait once they have had their share. */
public class SearchLimit extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Map<String, Limit> SEARCHING = Map.of(
            "/search", Limit.SEARCHES,
            "/search.csv", Limit.SEARCHES,
            "/search.atom", Limit.SEARCHES,
            "/requests/similar", Limit.SEARCHES,
            "/search/complete", Limit.COMPLETIONS);

    @Inject
    private transient RateLimits limits;

    @Inject
    private transient ClientAddress addresses;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        try {
            var limit = SEARCHING.get(Address.of(path).path());
            if (limit != null) {
                limits.take(limit, addresses.of(request));
            }
        } catch (TooMany tooMany) {
            tooMany.tellWhen(response);
            response.sendError(TooMany.STATUS);
            return;
        }
        chain.doFilter(request, response);
    }
}
