package org.maloomat.portal.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.maloomat.publication.ReleaseService;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.TrackingNumber;

/** Lets a releaser look at a document of an answer that waits, exactly as it would be published. */
@WebServlet("/office/copies/*")
public class CopyDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/(KP-\\d{4}-\\d{6,9})/(\\d{1,18})");

    @Inject
    private transient ReleaseService releasing;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parts = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!parts.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        try (var bytes = releasing.openCopy(new TrackingNumber(parts.group(1)), Long.parseLong(parts.group(2)))) {
            response.setContentType("application/octet-stream");
            response.setHeader("Content-Disposition", "attachment; filename=\"copy-" + parts.group(2) + "\"");
            bytes.transferTo(response.getOutputStream());
        } catch (RequestNotFound notThere) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
