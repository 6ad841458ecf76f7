package org.maloomat.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.maloomat.request.FilingManner;
import org.maloomat.request.Outcome;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.LanguageTag;

/**
 * One request in a body's register, as known on the day of the register. Names nobody who asked.
 *
 * @param diaryNumber the body's own; null where it has none
 * @param officer the sign-in name of who works on it; null for nobody
 * @param urgent whether life or liberty was said to be at stake
 * @param dueOn the due date that stood
 * @param extendedOn the day more time was taken; null if none was
 * @param extensionGround a name of {@code deadline.ExtensionGround}; null without an extension
 * @param outcome null without an answer
 * @param sections of the Act under which something was withheld
 * @param answeredOn the day of the first answer; null without one
 * @param handedTo the body it was handed on to; null if it was not
 * @param feeAsked rupees; 0 without a fee
 * @param feePaid rupees
 * @param clarifications how often the requester was asked what is meant
 * @param complaints to the Information Commission
 * @param fine rupees the commission imposed; 0 for none
 */
public record RegisterLine(
        TrackingNumber number,
        FilingManner manner,
        String diaryNumber,
        LocalDate receivedOn,
        LanguageTag language,
        String topic,
        String subject,
        String officer,
        boolean urgent,
        LocalDate dueOn,
        LocalDate extendedOn,
        String extensionGround,
        Outcome outcome,
        List<String> sections,
        LocalDate answeredOn,
        LocalDate withdrawnOn,
        String handedTo,
        LocalDate handedOn,
        int feeAsked,
        int feePaid,
        boolean feeWaived,
        int clarifications,
        int complaints,
        int fine,
        RegisterStanding standing) {
    public RegisterLine {
        sections = List.copyOf(sections);
    }

    /** Calendar days from receipt to the first answer; null without one. */
    public Long daysTaken() {
        return answeredOn == null ? null : ChronoUnit.DAYS.between(receivedOn, answeredOn);
    }
}
