package org.maloomat.portal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What went wrong, as the error page tells it. */
@Named
@RequestScoped
public class FailedPage {
    private static final int UNKNOWN = 500;
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 409, 413, 429, UNKNOWN, 503);

    @Inject
    private HttpServletRequest request;

    /** The part of the message keys that explains this failure: a status code, or {@code expired}. */
    public String getReason() {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof ViewExpiredException) {
            return "expired";
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code && EXPLAINED.contains(code) ? code.toString() : Integer.toString(UNKNOWN);
    }

    /** The id under which the log knows this failure. */
    public String getId() {
        return String.valueOf(request.getAttribute(ErrorNotes.ERROR_ID));
    }
}
