package org.maloomat.portal.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.maloomat.letter.OfficeLetters;
import org.maloomat.portal.page.PdfFile;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.TrackingNumber;

/** Letters for the body's own people, at {@code /office/letters/{tracking number}/{serial}}. */
@WebServlet("/office/letters/*")
public class LetterDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/(KP-\\d{4}-\\d{6,9})/(\\d{1,6})");

    @Inject
    private transient OfficeLetters letters;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parts = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!parts.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var pdf = letters.pdf(new TrackingNumber(parts.group(1)), Integer.parseInt(parts.group(2)));
            PdfFile.send(pdf, parts.group(1) + "-" + parts.group(2) + ".pdf", response);
        } catch (RequestNotFound notThere) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
