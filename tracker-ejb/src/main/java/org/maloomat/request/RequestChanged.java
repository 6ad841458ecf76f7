package org.maloomat.request;

import jakarta.ejb.ApplicationException;
import org.maloomat.shared.RuleViolation;

/** Somebody else changed the request meanwhile: the caller must look again, and keeps what she typed. */
@ApplicationException(rollback = true)
public class RequestChanged extends RuleViolation {
    private static final long serialVersionUID = 1L;

    public RequestChanged(TrackingNumber number) {
        super("request.changedMeanwhile", number.value());
    }
}
