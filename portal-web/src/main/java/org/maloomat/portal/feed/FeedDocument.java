package org.maloomat.portal.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.maloomat.portal.cache.PublicVersion.Edition;

/**
 * A document as it is sent, known by its content.
 *
 * @param changed when the public register was last changed, a withdrawal included
 */
record FeedDocument(Edition edition, String type, byte[] content, String tag, Instant changed) {
    private static final int TAG_BYTES = 12;

    static FeedDocument of(Edition edition, String type, byte[] content, Instant changed) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new FeedDocument(
                    edition, type, content, '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"', changed);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends the document, or only 304 if the client holds it already (RFC 9110, 13.2.2). */
    void send(HttpServletRequest request, HttpServletResponse response, Instant now) throws IOException {
        response.setHeader("Cache-Control", "public, no-cache");
        response.setHeader("ETag", "W/" + tag);
        var second = changed.truncatedTo(ChronoUnit.SECONDS);
        // Within the second of a change another may follow, and both would carry the same date.
        var dated = second.plusSeconds(1).isBefore(now);
        if (dated) {
            response.setDateHeader("Last-Modified", second.toEpochMilli());
        }
        if (isHeld(request, second, dated)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private boolean isHeld(HttpServletRequest request, Instant second, boolean dated) {
        var held = request.getHeader("If-None-Match");
        if (held != null) {
            return held.contains(tag) || held.strip().equals("*");
        }
        try {
            return dated && request.getDateHeader("If-Modified-Since") >= second.toEpochMilli();
        } catch (IllegalArgumentException noDate) {
            return false;
        }
    }
}
