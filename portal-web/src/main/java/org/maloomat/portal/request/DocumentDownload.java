package org.maloomat.portal.request;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.maloomat.publication.PublicDocument;
import org.maloomat.publication.PublicRegister;

/**
 * Downloads of published documents at {@code /documents/{tracking number}/{id}}: always as an attachment, in a sandbox, and
 * only while the visibility rule allows.
 */
@WebServlet("/documents/*")
public class DocumentDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([\\w.-]{1,80})/(\\d{1,18})");

    @Inject
    private transient PublicRegister register;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var found = find(request.getPathInfo());
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var document = found.get();
        response.setContentType(document.mediaType());
        response.setContentLengthLong(document.sizeBytes());
        response.setHeader("Content-Disposition", disposition(document.name()));
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", "no-cache");
        try (var bytes = register.open(document)) {
            bytes.transferTo(response.getOutputStream());
        }
    }

    private Optional<PublicDocument> find(String path) {
        var parts = PATH.matcher(path == null ? "" : path);
        return parts.matches()
                ? register.findDocument(parts.group(1).toUpperCase(Locale.ROOT), Long.parseLong(parts.group(2)))
                : Optional.empty();
    }

    /** RFC 6266: an ASCII name for old clients, the whole name in UTF-8 for all others. */
    private static String disposition(String name) {
        var ascii = name.replaceAll("[^\\w. -]", "_");
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
