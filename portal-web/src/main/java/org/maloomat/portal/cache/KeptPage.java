package org.maloomat.portal.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maloomat.portal.cache.PublicVersion.Edition;

/**
 * A whole answer as it was rendered for one edition of the public pages.
 *
 * @param tag the entity tag in its quotation marks, weak because both codings share it (RFC 9110, 8.8.3)
 */
record KeptPage(Edition edition, String type, String tag, Body body) {
    private static final String KEEP_AND_ASK = "public, max-age=0, must-revalidate";

    static KeptPage of(Edition edition, String type, byte[] content) {
        return new KeptPage(edition, type, '"' + Asset.hash(content) + '"', Body.of(content));
    }

    /** Sends the page, or only 304 if the client holds it already (RFC 9110, 13.1.2). */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", KEEP_AND_ASK);
        response.setHeader("ETag", "W/" + tag);
        var held = request.getHeader("If-None-Match");
        if (held != null && (held.contains(tag) || held.equals("*"))) {
            response.setHeader("Vary", "Accept-Encoding");
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            response.setContentType(type);
            body.send(request, response);
        }
    }
}
