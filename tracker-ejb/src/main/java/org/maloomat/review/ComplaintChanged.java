package org.maloomat.review;

import jakarta.ejb.ApplicationException;
import org.maloomat.shared.RuleViolation;

/** Somebody else entered a step meanwhile: look again; what was typed is kept. */
@ApplicationException(rollback = true)
public class ComplaintChanged extends RuleViolation {
    private static final long serialVersionUID = 1L;

    ComplaintChanged() {
        super("complaint.changedMeanwhile");
    }
}
