package org.maloomat.portal.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A PDF file for one reader: never stored on the way, never shown inside a page. */
public final class PdfFile {
    private PdfFile() {}

    /** @param name plain ASCII, with its ending */
    public static void send(byte[] pdf, String name, HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(pdf);
    }
}
