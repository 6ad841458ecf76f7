package org.maloomat.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.maloomat.account.SignedInAccount;
import org.maloomat.audit.Actor;
import org.maloomat.request.HandlingStage;
import org.maloomat.request.RequestClock;
import org.maloomat.request.RequestDetails;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.RequestTransitions;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.RuleViolation;
import org.maloomat.typesetting.Typesetter;

/** The letters about the requests of the caller's body. */
@Stateless
@RolesAllowed({"officer", "releaser"})
public class OfficeLetters {
    @Inject
    private Letters letters;

    @Inject
    private LetterIssuing issuing;

    @Inject
    private RequestTransitions requests;

    @Inject
    private RequestClock requestClock;

    @Inject
    private SignedInAccount caller;

    /**
     * The letters about a request, the first one first.
     *
     * @throws RequestNotFound also where the request is another body's
     */
    public List<LetterDetails> about(TrackingNumber number) {
        own(number);
        return letters.about(number);
    }

    /** Of what a letter can be written once more, perhaps in the other language: of what has happened. */
    public List<LetterPurpose> possible(TrackingNumber number) {
        var request = own(number);
        var possible = new ArrayList<LetterPurpose>();
        if (request.stage() != HandlingStage.RECEIVED) {
            possible.add(LetterPurpose.ACKNOWLEDGEMENT);
        }
        if (requestClock.dueDates(number.value()).stream().anyMatch(RequestClock.DueDateGiven::isByExtension)) {
            possible.add(LetterPurpose.EXTENSION);
        }
        if (request.stage() == HandlingStage.ANSWERED) {
            possible.add(LetterIssuing.ofAnswer(request));
        }
        return possible;
    }

    /**
     * Writes a letter once more, with the template and the dates that stand now.
     *
     * @throws RuleViolation {@code letter.notPossible} if what it would tell has not happened
     */
    @RolesAllowed("officer")
    public LetterDetails issue(TrackingNumber number, LetterPurpose purpose, LanguageTag language) {
        new FieldChecks()
                .that(purpose != null, "purpose", "field.required")
                .that(language == LanguageTag.EN || language == LanguageTag.UR, "language", "field.required")
                .refuseIfAny();
        if (!possible(number).contains(purpose)) {
            throw new RuleViolation("letter.notPossible");
        }
        return issuing.issue(
                purpose, own(number), language, new Actor(caller.current().signInName()));
    }

    /**
     * The letter as a PDF.
     *
     * @throws RequestNotFound if there is no such letter, or none of the caller's body
     */
    public byte[] pdf(TrackingNumber number, int serial) {
        own(number);
        return Typesetter.pdf(
                letters.find(number, serial).orElseThrow(RequestNotFound::new).document());
    }

    private RequestDetails own(TrackingNumber number) {
        return requests.get(number, caller.current().publicBody());
    }
}
