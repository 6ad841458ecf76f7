package org.maloomat.request;

import jakarta.ejb.ApplicationException;
import org.maloomat.shared.RuleViolation;

/** No such request, or none that the caller may know of: the two are told apart by nobody. */
@ApplicationException(rollback = true)
public class RequestNotFound extends RuleViolation {
    private static final long serialVersionUID = 1L;

    public RequestNotFound() {
        super("request.notFound");
    }
}
