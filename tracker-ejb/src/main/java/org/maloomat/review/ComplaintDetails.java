package org.maloomat.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.LanguageTag;

/**
 * A complaint without its words and without who made it.
 *
 * @param serial 1 for the first complaint about its request
 * @param caseNumber the commission's own; null until it has given one
 * @param decideBy by when the commission ought to decide; null where the source read sets no time
 * @param decideByVerified whether that time was read in the law
 * @param steps the oldest first
 */
public record ComplaintDetails(
        TrackingNumber trackingNumber,
        int serial,
        int version,
        String publicBody,
        LanguageTag language,
        Set<ComplaintGround> grounds,
        LocalDate lodgedOn,
        LocalDate decideBy,
        boolean decideByVerified,
        ComplaintStage stage,
        String caseNumber,
        List<StepDetails> steps) {
    /** The number it bears, such as {@code KP-2026-000123/C1}. */
    public String number() {
        return trackingNumber.value() + "/C" + serial;
    }

    /** A name for its file that tells nothing but its number. */
    public String fileName() {
        return trackingNumber.value() + "-C" + serial + ".pdf";
    }

    /** Whether the commission ought to have decided before today and has not. */
    public boolean isLate(LocalDate today) {
        return decideBy != null
                && today.isAfter(decideBy)
                && (stage == ComplaintStage.LODGED || stage == ComplaintStage.BEFORE_COMMISSION);
    }

    /** Steps that the commission can enter now. */
    public List<ComplaintStep> commissionSteps() {
        return stage.steps().stream().filter(ComplaintStep::isCommissions).toList();
    }

    public boolean canBeWithdrawn() {
        return stage.steps().contains(ComplaintStep.WITHDRAWN);
    }
}
