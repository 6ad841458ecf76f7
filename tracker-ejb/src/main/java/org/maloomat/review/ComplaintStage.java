package org.maloomat.review;

import static org.maloomat.review.ComplaintStep.CLOSED_BY_COMMISSION;
import static org.maloomat.review.ComplaintStep.COMPLIED;
import static org.maloomat.review.ComplaintStep.COURT_APPEAL;
import static org.maloomat.review.ComplaintStep.COURT_DECISION;
import static org.maloomat.review.ComplaintStep.FINE;
import static org.maloomat.review.ComplaintStep.HEARING;
import static org.maloomat.review.ComplaintStep.NOT_COMPLIED;
import static org.maloomat.review.ComplaintStep.ORDER_AGAINST;
import static org.maloomat.review.ComplaintStep.ORDER_FOR;
import static org.maloomat.review.ComplaintStep.REGISTERED;
import static org.maloomat.review.ComplaintStep.SHOW_CAUSE;
import static org.maloomat.review.ComplaintStep.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;

/** How far a complaint has come. */
public enum ComplaintStage {
    /** The requester has made it. */
    LODGED,
    /** The commission has given it a number. */
    BEFORE_COMMISSION,
    /** The commission has decided. */
    DECIDED,
    /** Somebody has taken the decision to the court. */
    IN_COURT,
    /** Nothing more is to come. */
    CLOSED;

    /** The steps that can be taken now. */
    public Set<ComplaintStep> steps() {
        return switch (this) {
            case LODGED -> EnumSet.of(REGISTERED, WITHDRAWN);
            case BEFORE_COMMISSION ->
                EnumSet.of(HEARING, SHOW_CAUSE, FINE, ORDER_FOR, ORDER_AGAINST, CLOSED_BY_COMMISSION, WITHDRAWN);
            case DECIDED ->
                EnumSet.of(SHOW_CAUSE, HEARING, FINE, COMPLIED, NOT_COMPLIED, COURT_APPEAL, CLOSED_BY_COMMISSION);
            case IN_COURT -> EnumSet.of(COURT_DECISION);
            case CLOSED -> EnumSet.noneOf(ComplaintStep.class);
        };
    }

    /** Where a step leads from here. */
    ComplaintStage after(ComplaintStep step) {
        return switch (step) {
            case LODGED -> LODGED;
            case REGISTERED -> BEFORE_COMMISSION;
            case ORDER_FOR, ORDER_AGAINST, COURT_DECISION -> DECIDED;
            case COURT_APPEAL -> IN_COURT;
            case COMPLIED, CLOSED_BY_COMMISSION, WITHDRAWN -> CLOSED;
            case HEARING, SHOW_CAUSE, FINE, NOT_COMPLIED -> this;
        };
    }

    public boolean isOpen() {
        return this != CLOSED;
    }
}
