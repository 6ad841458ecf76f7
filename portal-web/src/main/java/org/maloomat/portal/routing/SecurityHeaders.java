package org.maloomat.portal.routing;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BiConsumer;

/**
 * What every answer tells the browser not to do, errors included (OWASP ASVS 5.0, 3.4). Pages for staff leave
 * {@code script-src} to the nonce that PrimeFaces adds in a policy of its own; a browser obeys both.
 */
public class SecurityHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String STRICT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final String STAFF =
            "object-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
                    + "font-src 'self' data:; connect-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'; "
                    + "base-uri 'none'";
    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var audience = Areas.audienceOf(
                request.getRequestURI().substring(request.getContextPath().length()));
        tell(request, response, audience);
        if (!audience.mayBeStored() || request.getMethod().equals("POST")) {
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Robots-Tag", "noindex, nofollow");
        }
        chain.doFilter(request, new OwnRedirects(response));
    }

    /** Says the same of a public page that is answered before the filters. */
    public static void tellOfPublicPage(HttpServletRequest request, HttpServletResponse response) {
        tell(request, response, Audience.PUBLIC);
    }

    /** On a fresh answer headers are added, which spares a search for each among those already there. */
    private static void tell(HttpServletRequest request, HttpServletResponse response, Audience audience) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            tell(response::addHeader, audience);
        } else {
            tell(response::setHeader, audience);
        }
        if (request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto"))) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private static void tell(BiConsumer<String, String> header, Audience audience) {
        header.accept("Content-Security-Policy", audience == Audience.STAFF ? STAFF : STRICT);
        header.accept("X-Content-Type-Options", "nosniff");
        header.accept("Referrer-Policy", "same-origin");
        header.accept("Permissions-Policy", PERMISSIONS);
        header.accept("Cross-Origin-Opener-Policy", "same-origin");
        header.accept("Cross-Origin-Resource-Policy", "same-origin");
    }
}
