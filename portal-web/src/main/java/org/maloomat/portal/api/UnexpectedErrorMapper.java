package org.maloomat.portal.api;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maloomat.account.NotSignedIn;
import org.maloomat.shared.RuleViolation;

/** Everything that is no refusal of a rule: a problem document without any technique in it, the cause in the log. */
@Provider
@ApplicationScoped
public class UnexpectedErrorMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(UnexpectedErrorMapper.class.getName());

    @Inject
    private RuleViolationMapper refusals;

    @Override
    public Response toResponse(Throwable accident) {
        for (var cause = accident; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation refusal) {
                return refusals.toResponse(refusal);
            }
            if (cause instanceof EJBAccessException
                    || cause instanceof AccessLocalException
                    || cause instanceof NotSignedIn) {
                return Problem.of(403, "forbidden", "This account may not do that")
                        .response();
            }
            if (cause instanceof OptimisticLockException) {
                return Problem.of(409, "request.changedMeanwhile", "Somebody else changed it meanwhile")
                        .response();
            }
            if (cause instanceof WebApplicationException known) {
                return known(known.getResponse());
            }
            if (cause instanceof jakarta.json.bind.JsonbException || cause instanceof jakarta.json.JsonException) {
                return Problem.of(400, "malformed", "The body is not the JSON this address takes")
                        .response();
            }
        }
        var id = UUID.randomUUID();
        LOG.log(Level.SEVERE, "API call failed, error " + id, accident);
        return Problem.of(500, "accident", "Something went wrong here; error " + id)
                .response();
    }

    private static Response known(Response response) {
        var status = response.getStatusInfo();
        return status.getStatusCode() < 400 || response.hasEntity()
                ? response
                : Problem.of(status.getStatusCode(), "http", status.getReasonPhrase())
                        .response();
    }
}
