package org.maloomat.answer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maloomat.account.AccountDirectory;
import org.maloomat.account.SignedInAccount;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.document.Documents;
import org.maloomat.request.Outcome;
import org.maloomat.request.RequestChanged;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.RequestTransitions;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.TypedText;

/** How an information officer answers a request of her own body: write, keep, hand to a second person. */
@Stateless
@RolesAllowed("officer")
public class AnswerWriting {
    /** Longest answer, in UTF-16 units. */
    public static final int TEXT_LENGTH = 100_000;
    /** Most exemptions in one answer. */
    public static final int MOST_EXEMPTIONS = 10;
    /** Most documents in one answer. */
    public static final int MOST_DOCUMENTS = 20;

    private static final int REASON_LENGTH = 300;
    private static final int SECTION_LENGTH = 20;
    private static final int WEIGHING_LENGTH = 2_000;
    private static final int CORRECTION_LENGTH = 1_000;

    @Inject
    private Answers answers;

    @Inject
    private RequestTransitions requests;

    @Inject
    private Documents documents;

    @Inject
    private AccountDirectory accounts;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignedInAccount caller;

    @Inject
    private Clock clock;

    /**
     * An answer as it is being written.
     *
     * @param documents ids of documents that the intake has taken, in the order in which they are to appear
     * @param weighing of a refusal; null where nobody was asked, as by a program that knows of none
     */
    public record Draft(
            Outcome outcome, String text, List<Exemption> exemptions, List<Long> documents, Weighing weighing) {
        public Draft {
            text = TypedText.cleaned(text);
        }

        public Draft(Outcome outcome, String text, List<Exemption> exemptions, List<Long> documents) {
            this(outcome, text, exemptions, documents, null);
        }

        /** Null for anything but a refusal. */
        Weighing weighed() {
            return outcome == Outcome.REFUSED ? weighing : null;
        }
    }

    /** @throws org.maloomat.request.RequestNotFound also where the request is another body's */
    @RolesAllowed({"officer", "releaser"})
    public Optional<AnswerDetails> find(TrackingNumber number) {
        requests.get(number, caller.current().publicBody());
        return answers.find(number).map(Answer::details);
    }

    /**
     * Keeps a draft without handing it in.
     *
     * @param answerVersion the version of the answer the officer saw, or null if there was none
     * @throws RequestChanged if somebody else wrote meanwhile
     * @throws org.maloomat.shared.InvalidFields naming every field that is too long to be kept
     */
    public AnswerDetails keep(TrackingNumber number, Integer answerVersion, Draft draft) {
        checkLimits(draft).refuseIfAny();
        var answer = write(number, answerVersion, draft);
        answers.flush(number);
        return answer.details();
    }

    /**
     * Writes the answer and hands it to a second person for release.
     *
     * @param requestVersion the version of the request the officer saw
     * @param answerVersion the version of the answer the officer saw, or null if there was none
     * @throws RequestChanged if somebody else wrote or handed in meanwhile
     * @throws org.maloomat.shared.InvalidFields naming every field that cannot be taken
     */
    public AnswerDetails handIn(TrackingNumber number, int requestVersion, Integer answerVersion, Draft draft) {
        check(draft);
        var officer = new Actor(caller.current().signInName());
        var answer = write(number, answerVersion, draft);
        requests.handInAnswer(number, requestVersion, officer);
        answer.handIn(clock.instant());
        audit.record(
                officer,
                "answer.handIn",
                number.value(),
                Map.of(
                        "outcome", draft.outcome(),
                        "documents", draft.documents(),
                        "exemptions", draft.exemptions().size()));
        answers.flush(number);
        return answer.details();
    }

    /**
     * Opens a released answer for correction. What is public stays as it is until the corrected answer is released.
     *
     * @param requestVersion the version of the request the officer saw
     * @param reason for the body's own people
     * @throws RequestChanged if the request has changed since
     * @throws org.maloomat.shared.RuleViolation {@code answer.notReleased} if no answer is public
     */
    public void correct(TrackingNumber number, int requestVersion, String reason) {
        var officer = caller.current();
        requests.get(number, officer.publicBody());
        new FieldChecks()
                .required("correctionReason", reason, CORRECTION_LENGTH)
                .refuseIfAny();
        requests.beginCorrection(number, requestVersion, new Actor(officer.signInName()), reason.strip());
        answers.find(number).orElseThrow(RequestNotFound::new).correct(reason.strip());
        answers.flush(number);
    }

    private Answer write(TrackingNumber number, Integer versionRead, Draft draft) {
        var officer = caller.current();
        var request = requests.get(number, officer.publicBody());
        var kept = answers.find(number);
        var versionNow = kept.map(a -> a.details().version()).orElse(null);
        if (!java.util.Objects.equals(versionNow, versionRead)) {
            throw new RequestChanged(number);
        }
        var answer = kept.orElseGet(() -> {
            var fresh = new Answer(request);
            answers.add(fresh);
            return fresh;
        });
        refuseForeignDocuments(draft, answer, officer.publicBody());
        if (answer.makeRoomFor(draft)) {
            answers.flush(number);
        }
        answer.write(draft, officer.signInName());
        return answer;
    }

    /** An officer may only hand on what she or a colleague has brought in: another body's files are not there. */
    private void refuseForeignDocuments(Draft draft, Answer answer, String publicBody) {
        var attached = answer.details().documents();
        for (var id : draft.documents()) {
            var sender = documents.sender(id);
            if (!attached.contains(id)
                    && sender.filter(name -> accounts.servesAt(name, publicBody))
                            .isEmpty()) {
                throw new RequestNotFound();
            }
        }
    }

    /** What holds for a draft as well, which may lack what is still to be written. */
    private static FieldChecks checkLimits(Draft draft) {
        var checks = new FieldChecks()
                .that(draft.outcome() != null, "outcome", "field.required")
                .that(draft.text() != null, "text", "field.required")
                .optional("text", draft.text(), TEXT_LENGTH)
                .that(
                        draft.exemptions().size() <= MOST_EXEMPTIONS,
                        "exemptions",
                        "answer.tooManyExemptions",
                        MOST_EXEMPTIONS)
                .that(draft.documents().size() <= MOST_DOCUMENTS, "file", "answer.tooManyDocuments", MOST_DOCUMENTS);
        var weighed = draft.weighed();
        if (weighed != null) {
            checks.optional("harm", weighed.harm(), WEIGHING_LENGTH)
                    .optional("publicInterest", weighed.publicInterest(), WEIGHING_LENGTH);
        }
        for (var exemption : draft.exemptions()) {
            checks.optional("exemptions", exemption.section(), SECTION_LENGTH)
                    .optional("exemptions", exemption.reason(), REASON_LENGTH);
        }
        return checks;
    }

    private static void check(Draft draft) {
        var checks = checkLimits(draft)
                .that(draft.text() == null || !draft.text().isBlank(), "text", "field.required")
                .that(
                        draft.outcome() != Outcome.REFUSED
                                || !draft.exemptions().isEmpty(),
                        "exemptions",
                        "answer.refusalNeedsExemption");
        for (var exemption : draft.exemptions()) {
            checks.that(!isBlank(exemption.section()) && !isBlank(exemption.reason()), "exemptions", "field.required");
        }
        checkWeighing(draft.weighed(), checks);
        checks.refuseIfAny();
    }

    private static void checkWeighing(Weighing weighed, FieldChecks checks) {
        if (weighed != null) {
            checks.that(!isBlank(weighed.harm()), "harm", "field.required")
                    .that(weighed.severable() != null, "severable", "field.required")
                    .that(!Boolean.TRUE.equals(weighed.severable()), "severable", "answer.severable")
                    .that(!isBlank(weighed.publicInterest()), "publicInterest", "field.required");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
