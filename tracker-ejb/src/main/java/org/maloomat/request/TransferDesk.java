package org.maloomat.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.maloomat.deadline.ClockEvent;
import org.maloomat.publicbody.BodyDetails;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publicbody.BodyQuery;
import org.maloomat.publicbody.BodySummary;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.RuleViolation;

/**
 * How an information officer hands a request on to the body that holds the information. From then on it is the other
 * body's: the officer who handed it on can neither act on it nor read it any more, only that it went.
 */
@Stateless
@RolesAllowed("officer")
public class TransferDesk {
    private static final int REASON_LENGTH = 500;
    private static final int CODE_LENGTH = 60;
    private static final int MOST_LISTED = 100;

    @Inject
    private RequestActs acted;

    @Inject
    private Correspondences correspondences;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private RequestTransitions desk;

    @Inject
    private Clock clock;

    /**
     * The bodies a request may be handed on to: those the same law reaches, that have not had it before.
     *
     * @param language by whose names they are sorted
     */
    public List<BodySummary> targets(TrackingNumber number, LanguageTag language) {
        var request = acted.ofCaller(number);
        var statute = bodies.get(request.publicBody()).statute();
        return bodies.browse(BodyQuery.everything(language)).stream()
                .filter(body -> !body.outsideAct() && body.statute().equals(statute))
                .filter(body -> !request.hasBeenAt(body.code()))
                .toList();
    }

    /**
     * Hands the request on.
     *
     * @param version the version the officer saw
     * @param toBody a body's code
     * @param reason the requester reads it
     * @throws RequestChanged if the request has changed since
     * @throws InvalidFields naming what is missing or unknown
     * @throws RuleViolation {@code transfer.notInLaw} if the statute, as far as it was read, knows no transfer;
     *     {@code transfer.toItself}; {@code transfer.circle} if the body had the request before; {@code transfer.outsideAct};
     *     {@code transfer.otherLaw}
     */
    public void handOn(TrackingNumber number, int version, String toBody, String reason) {
        var request = acted.ofCaller(number, version);
        var to = toBody == null ? null : bodies.find(toBody.strip()).orElse(null);
        new FieldChecks()
                .required("toBody", toBody, CODE_LENGTH)
                .that(toBody == null || toBody.isBlank() || to != null, "toBody", "request.unknownBody")
                .required("transferReason", reason, REASON_LENGTH)
                .refuseIfAny();
        var from = bodies.get(request.publicBody());
        refuseUnlawful(request, from, to);
        var now = clock.instant();
        var rule = acted.clockRule(request, ClockEvent.TRANSFER);
        var event = request.handOn(to.code(), rule, acted.today(), now);
        correspondences.add(new TransferRow(request.details(), from.code(), to.code(), reason.strip(), now));
        acted.recountExactly(request, DueDateRecord.BY_TRANSFER, from.code());
        desk.enter(request, event, TimelineKind.TRANSFERRED, acted.officer(), null);
    }

    private void refuseUnlawful(InformationRequest request, BodyDetails from, BodyDetails to) {
        if (to.code().equals(from.code())) {
            throw new RuleViolation("transfer.toItself");
        }
        if (!to.takesRequests()) {
            throw new RuleViolation("transfer.outsideAct");
        }
        if (!to.statute().equals(from.statute())) {
            throw new RuleViolation("transfer.otherLaw");
        }
        if (!acted.knows(request, ClockEvent.TRANSFER)) {
            throw new RuleViolation("transfer.notInLaw");
        }
        if (request.hasBeenAt(to.code())) {
            throw new RuleViolation("transfer.circle");
        }
    }

    /** What the caller's body has handed on, the newest first; at most {@value #MOST_LISTED}. */
    @RolesAllowed({"officer", "releaser"})
    public List<Transfer> handedOn() {
        return correspondences.handedOn(acted.body(), MOST_LISTED);
    }
}
