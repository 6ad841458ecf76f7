package org.maloomat.portal.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maloomat.audit.AuditReview;

/** The whole audit trail as a file, by which an outsider can check it. */
@WebServlet("/admin/audit-trail.tsv")
public class AuditTrailExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AuditReview review;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/tab-separated-values");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-trail.tsv\"");
        response.setHeader("Cache-Control", "no-store");
        review.export(response.getWriter());
    }
}
