package org.maloomat.portal.cache;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** Holds back the body of an answer, so that it can be looked at, kept and sent in one piece. */
final class CapturedResponse extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(16 * 1024);
    private final ServletOutputStream stream = new BodyStream();
    private PrintWriter writer;
    private boolean ended;

    CapturedResponse(HttpServletResponse response) {
        super(response);
    }

    /** True for a whole HTML page that nobody has asked not to keep. */
    boolean isKeepable() {
        var type = getContentType();
        var caching = getHeader("Cache-Control");
        return !ended
                && getStatus() == SC_OK
                && type != null
                && type.startsWith("text/html")
                && (caching == null || !caching.contains("no-store"))
                && getHeader("Set-Cookie") == null;
    }

    byte[] content() {
        flushWriter();
        return body.toByteArray();
    }

    /** Sends what was held back as it stands. */
    void passOn() throws IOException {
        if (!ended && !getResponse().isCommitted()) {
            var content = content();
            if (content.length > 0) {
                getResponse().getOutputStream().write(content);
            }
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public void sendError(int status) throws IOException {
        ended = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        ended = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        ended = true;
        super.sendRedirect(location);
    }

    @Override
    public void flushBuffer() {
        flushWriter();
    }

    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public void resetBuffer() {
        flushWriter();
        body.reset();
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }

    private void flushWriter() {
        if (writer != null) {
            writer.flush();
        }
    }

    private final class BodyStream extends ServletOutputStream {
        @Override
        public void write(int octet) {
            body.write(octet);
        }

        @Override
        public void write(byte[] octets, int offset, int length) {
            body.write(octets, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("Pages are written at once");
        }
    }
}
