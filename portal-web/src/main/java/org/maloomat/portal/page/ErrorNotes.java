package org.maloomat.portal.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Stands before the error page: gives the failure an id that the person sees and the log keeps, one line each, without
 * the query, which may carry what somebody typed. If even the error page fails, says so in plain words.
 */
public class ErrorNotes extends HttpFilter {
    static final String ERROR_ID = ErrorNotes.class.getName() + ".id";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ErrorNotes.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 4;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var id = newId();
        request.setAttribute(ERROR_ID, id);
        note(id, request, response.getStatus());
        try {
            chain.doFilter(request, response);
        } catch (Exception e) {
            LOG.log(Level.SEVERE, "error " + id + ": the error page failed", e);
            sayPlainly(id, response);
        }
    }

    private static void note(String id, HttpServletRequest request, int status) {
        var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var line = "error " + id + ": " + status + " " + request.getMethod() + " "
                + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            LOG.log(Level.SEVERE, line, cause);
        } else {
            LOG.log(Level.FINE, line);
        }
    }

    private static void sayPlainly(String id, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            response.reset();
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println("Maloomat cannot show this page now. Error " + id);
        }
    }

    private static String newId() {
        var id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
