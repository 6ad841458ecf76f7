package org.maloomat.portal.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Tells whether a post was made by a page of another site. Browsers say so themselves, in {@code Sec-Fetch-Site} (W3C
 * Fetch Metadata) or at least in {@code Origin} (RFC 6454); a client that sends neither is no browser and carries no one's
 * session by accident.
 */
public final class CrossSite {
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private CrossSite() {}

    /** Whether another site's page made this request. */
    public static boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OWN.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin != null && !isOwn(origin, request.getHeader("Host"));
    }

    private static boolean isOwn(String origin, String host) {
        int scheme = origin.indexOf("://");
        return scheme > 0 && origin.substring(scheme + 3).equalsIgnoreCase(host);
    }
}
