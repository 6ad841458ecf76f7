package org.maloomat.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.maloomat.account.SignedInAccount;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.deadline.Deadline;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.RuleViolation;

/** How an information officer registers a request that came to her own body by hand, post, e-mail, telephone or fax. */
@Stateless
@RolesAllowed("officer")
public class RequestRegistration {
    private static final int NUMBER_LENGTH = 60;
    private static final int MOST_SIMILAR = 5;

    @Inject
    private RequestFiling filing;

    @Inject
    private RequestIntake intake;

    @Inject
    private Requests requests;

    @Inject
    private RequestTransitions desk;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignedInAccount caller;

    @Inject
    private Clock clock;

    /** What the requester gets on paper: it opens her own view, so it is for her hands alone. */
    public record Slip(RequestDetails request, Receipt receipt, AccessKey accessKey, Deadline deadline) {}

    /** A request of the body that may be the same one. */
    public record Similar(TrackingNumber number, String subject, LocalDate receivedOn, HandlingStage stage) {}

    /**
     * Registers it once: the same key with the same content gives the same request again.
     *
     * @param filingKey made by the caller for this one registration
     * @param form its body is the caller's own, whatever it says
     * @throws InvalidFields naming every field that cannot be taken
     * @throws RuleViolation as {@link RequestFiling#file} does; {@code deadline.dateOutOfRange} (first, last) for a day
     *     before the Act
     */
    public TrackingNumber register(String filingKey, RequestFiling.NewRequest form, Receipt raw) {
        var own = form.to(caller.current().publicBody());
        var receipt = raw.tidied();
        check(own, receipt);
        return intake.file(
                        "office:" + filingKey,
                        own,
                        receipt,
                        new Actor(caller.current().signInName()))
                .trackingNumber();
    }

    private void check(RequestFiling.NewRequest form, Receipt receipt) {
        var checks = new FieldChecks()
                .that(receipt.manner() != null && receipt.manner() != FilingManner.PORTAL, "manner", "field.required")
                .that(receipt.receivedOn() != null, "receivedOn", "field.required")
                .that(
                        receipt.receivedOn() == null || !receipt.receivedOn().isAfter(LocalDate.now(clock)),
                        "receivedOn",
                        "register.future")
                .optional("diaryNumber", receipt.diaryNumber(), NUMBER_LENGTH)
                .optional("postNumber", receipt.postNumber(), NUMBER_LENGTH)
                .optional("helper", receipt.helper(), RequestFiling.NAME_LENGTH);
        try {
            filing.check(form);
        } catch (InvalidFields refused) {
            refused.problems()
                    .forEach(problem -> checks.that(
                            false,
                            problem.field().substring(problem.field().lastIndexOf('.') + 1),
                            problem.key(),
                            problem.arguments().toArray()));
        }
        checks.refuseIfAny();
    }

    /** Requests of the caller's body that may be the same one, the newest first; at most {@value #MOST_SIMILAR}. */
    public List<Similar> similar(String subject) {
        return requests.newestOf(caller.current().publicBody(), SimilarSubject.MOST_COMPARED).stream()
                .map(InformationRequest::details)
                .filter(request -> SimilarSubject.isLike(subject, request.subject()))
                .limit(MOST_SIMILAR)
                .map(request ->
                        new Similar(request.trackingNumber(), request.subject(), request.receivedOn(), request.stage()))
                .toList();
    }

    /**
     * The receipt to print and hand over.
     *
     * @throws RequestNotFound for a request of another body, and for one filed on the portal, whose key is its
     *     requester's alone
     */
    public Slip slip(TrackingNumber number) {
        var officer = caller.current();
        var request = requests.get(number, officer.publicBody());
        if (request.receipt().manner() == FilingManner.PORTAL) {
            throw new RequestNotFound();
        }
        audit.record(new Actor(officer.signInName()), "registration.slip", number.value(), Map.of());
        return new Slip(request.details(), request.receipt(), desk.accessKey(number), desk.deadline(number));
    }
}
