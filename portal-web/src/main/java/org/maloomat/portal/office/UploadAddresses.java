package org.maloomat.portal.office;

import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands behind the addresses to which files are sent: the server takes the limits of an upload from
 * the servlet to which an address leads first, before the request is forwarded to its page. What is no page ends here.
 */
@WebServlet({
    "/office/requests/*",
    "/ur/office/requests/*",
    "/ps/office/requests/*",
    "/admin/register-import",
    "/ur/admin/register-import",
    "/ps/admin/register-import",
    "/admin/calendars/new",
    "/ur/admin/calendars/new",
    "/ps/admin/calendars/new"
})
@MultipartConfig(maxFileSize = 60_000_000, maxRequestSize = 80_000_000, fileSizeThreshold = 65_536)
public class UploadAddresses extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
