package org.maloomat.portal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.maloomat.request.RequestChanged;
import org.maloomat.request.RequestNotFound;
import org.maloomat.shared.RuleViolation;

/** What went wrong, as the error page tells it. */
@Named
@RequestScoped
public class FailedPage {
    private static final int UNKNOWN = 500;
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 409, 413, 429, UNKNOWN, 503);

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentPage page;

    /** The part of the message keys that explains this failure: a status code, or {@code expired}. */
    public String getReason() {
        if (failures().anyMatch(ViewExpiredException.class::isInstance)) {
            return "expired";
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code && EXPLAINED.contains(code) ? code.toString() : Integer.toString(UNKNOWN);
    }

    /** What happened, in the sentence of the rule that was broken where there is one. */
    public String getSentence() {
        return failures()
                .filter(RuleViolation.class::isInstance)
                .map(RuleViolation.class::cast)
                .filter(refusal -> !(refusal instanceof RequestNotFound) && !(refusal instanceof RequestChanged))
                .findFirst()
                .map(refusal -> page.say(refusal.key(), refusal.arguments().toArray()))
                .orElseGet(() -> page.say("error." + getReason() + ".text"));
    }

    private Stream<Throwable> failures() {
        var failure = (Throwable) request.getAttribute(KnownFailures.FAILURE);
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    /** The id under which the log knows this failure. */
    public String getId() {
        return String.valueOf(request.getAttribute(ErrorNotes.ERROR_ID));
    }
}
