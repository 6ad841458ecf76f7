package org.maloomat.portal.page;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.maloomat.account.AccountNotFound;
import org.maloomat.account.NotSignedIn;
import org.maloomat.document.storage.DocumentNotFound;
import org.maloomat.publicbody.BodyNotFound;
import org.maloomat.request.RequestChanged;
import org.maloomat.request.RequestNotFound;
import org.maloomat.shared.RuleViolation;

/**
 * Answers what failed for a reason that is known with the status that tells it, so that the error page has a true sentence: what is
 * not there, not allowed, changed meanwhile, or open for too long is no fault of the server.
 */
public class KnownFailures extends HttpFilter {
    /** The request attribute that holds the failure for the error page. */
    public static final String FAILURE = KnownFailures.class.getName() + ".failure";

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST_CAUSE = 20;
    private static final Map<Class<? extends Throwable>, Integer> STATUS = Map.ofEntries(
            Map.entry(RequestNotFound.class, HttpServletResponse.SC_NOT_FOUND),
            Map.entry(DocumentNotFound.class, HttpServletResponse.SC_NOT_FOUND),
            Map.entry(AccountNotFound.class, HttpServletResponse.SC_NOT_FOUND),
            Map.entry(BodyNotFound.class, HttpServletResponse.SC_NOT_FOUND),
            Map.entry(EJBAccessException.class, HttpServletResponse.SC_FORBIDDEN),
            Map.entry(AccessLocalException.class, HttpServletResponse.SC_FORBIDDEN),
            Map.entry(RequestChanged.class, HttpServletResponse.SC_CONFLICT),
            Map.entry(OptimisticLockException.class, HttpServletResponse.SC_CONFLICT),
            Map.entry(ViewExpiredException.class, HttpServletResponse.SC_CONFLICT),
            Map.entry(RuleViolation.class, HttpServletResponse.SC_CONFLICT),
            Map.entry(NotSignedIn.class, HttpServletResponse.SC_FORBIDDEN));

    /** Failures of the server's own, by their names, since it keeps the classes to itself. */
    private static final Map<String, Integer> STATUS_BY_NAME = Map.of(
            "org.apache.catalina.fileupload.SizeException", HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
            "org.primefaces.csp.CspException", HttpServletResponse.SC_FORBIDDEN);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            var status = status(failed);
            if (status.isEmpty() || response.isCommitted()) {
                throw failed;
            }
            request.setAttribute(FAILURE, failed);
            response.sendError(status.getAsInt());
        }
    }

    private static OptionalInt status(Throwable failure) {
        var causes = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .toList();
        for (var cause : causes) {
            var status = statusOf(cause);
            if (status != null) {
                return OptionalInt.of(status);
            }
        }
        return causes.stream().anyMatch(KnownFailures::isOfForm)
                ? OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST)
                : OptionalInt.empty();
    }

    /** What is known of the nearest class; null if nothing is. */
    private static Integer statusOf(Throwable cause) {
        for (Class<?> type = cause.getClass(); type != null; type = type.getSuperclass()) {
            var status = STATUS.containsKey(type) ? STATUS.get(type) : STATUS_BY_NAME.get(type.getName());
            if (status != null) {
                return status;
            }
        }
        return null;
    }

    /** Whether the parts of a form could not be told apart (RFC 7578). */
    private static boolean isOfForm(Throwable cause) {
        return cause.getClass().getName().startsWith("org.apache.catalina.fileupload.")
                || cause.getMessage() != null && cause.getMessage().contains("multipart");
    }
}
