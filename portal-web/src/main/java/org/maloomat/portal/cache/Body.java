package org.maloomat.portal.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The bytes of an answer as they are, and compressed once for all who take them so (RFC 1952).
 *
 * @param gzip the same array as {@code plain} where compressing gains nothing
 */
public record Body(byte[] plain, byte[] gzip) {

    public static Body of(byte[] content) {
        var packed = new ByteArrayOutputStream(content.length / 2);
        try (var out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.size() < content.length * 9L / 10
                ? new Body(content, packed.toByteArray())
                : new Body(content, content);
    }

    int size() {
        return plain == gzip ? plain.length : plain.length + gzip.length;
    }

    /** Writes length, coding and, unless only the head was asked for, the bytes that this client understands. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var packed = plain != gzip && takesGzip(request);
        if (plain != gzip) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var bytes = packed ? gzip : plain;
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    private static boolean takesGzip(HttpServletRequest request) {
        var codings = request.getHeader("Accept-Encoding");
        return codings != null && codings.contains("gzip") && !codings.contains("gzip;q=0");
    }
}
