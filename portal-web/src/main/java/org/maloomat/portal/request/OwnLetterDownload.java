package org.maloomat.portal.request;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maloomat.letter.RequesterLetters;
import org.maloomat.portal.limit.ClientAddress;
import org.maloomat.portal.page.PdfFile;
import org.maloomat.shared.RuleViolation;

/** A requester's own letters, by a post with her access key, which then stands in no address and no log. */
@WebServlet("/letters")
public class OwnLetterDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RequesterLetters letters;

    @Inject
    private transient ClientAddress addresses;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var serial = String.valueOf(request.getParameter("letter"));
        try {
            var file = serial.matches("\\d{1,6}")
                    ? letters.file(
                            request.getParameter("trackingNumber"),
                            request.getParameter("accessKey"),
                            addresses.of(request),
                            Integer.parseInt(serial))
                    : java.util.Optional.<RequesterLetters.LetterFile>empty();
            if (file.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            PdfFile.send(file.get().pdf(), file.get().letter().fileName(), response);
        } catch (RuleViolation tooManyGuesses) {
            response.sendError(429);
        }
    }
}
