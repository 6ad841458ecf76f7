package org.maloomat.portal.routing;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Redirects to another page of the portal by its path alone (RFC 9110, 10.2.2): a server would put before it whatever host the client
 * claims to have asked.
 */
public final class OwnRedirects extends HttpServletResponseWrapper {
    OwnRedirects(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        if (location.startsWith("/") && !location.startsWith("//")) {
            to(this, location);
        } else {
            super.sendRedirect(location);
        }
    }

    /** @param path of a page of the portal, with context and query */
    public static void to(HttpServletResponse response, String path) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", path);
        response.flushBuffer();
    }
}
