package org.maloomat.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.maloomat.audit.Actor;
import org.maloomat.deadline.ClockEvent;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.RuleViolation;

/** What a requester does with her own request once it is filed, by its access key. */
@Stateless
@PermitAll
public class RequesterActs {
    @Inject
    private OwnRequests own;

    @Inject
    private RequestActs acted;

    @Inject
    private Correspondences correspondences;

    @Inject
    private RequestTransitions desk;

    @Inject
    private Clock clock;

    /**
     * Replies to the officer's question; the same reply given again is given once.
     *
     * @param client who asks, by which wrong guesses are counted
     * @throws RequestNotFound for a wrong key and for a number that does not exist
     * @throws RuleViolation {@code request.awaitsNothing} if nothing was asked; {@code accessKey.tooManyGuesses}
     * @throws org.maloomat.shared.InvalidFields if there is no reply, or one too long
     */
    public void clarify(String trackingNumber, String accessKey, String client, String reply) {
        var request = own.find(trackingNumber, accessKey, client).orElseThrow(RequestNotFound::new);
        new FieldChecks()
                .required("reply", reply, ClarificationDesk.TEXT_LENGTH)
                .refuseIfAny();
        if (isRepeated(request, reply.strip())) {
            return;
        }
        var now = clock.instant();
        var wasPaused = request.isPaused();
        var event = request.clarify(acted.clockRule(request, ClockEvent.CLARIFICATION), acted.today(), now);
        correspondences.lastQuestion(request.id()).reply(reply.strip(), now);
        if (wasPaused) {
            acted.recount(request, DueDateRecord.BY_WAITING, PendingReply.CLARIFICATION.name());
        }
        desk.enter(request, event, TimelineKind.CLARIFICATION_GIVEN, Actor.REQUESTER, null);
    }

    /**
     * Takes the request back; doing so again changes nothing.
     *
     * @param client who asks, by which wrong guesses are counted
     * @throws RequestNotFound for a wrong key and for a number that does not exist
     * @throws RuleViolation if it is answered; {@code accessKey.tooManyGuesses}
     */
    public void withdraw(String trackingNumber, String accessKey, String client) {
        var request = own.find(trackingNumber, accessKey, client).orElseThrow(RequestNotFound::new);
        if (!request.isWithdrawn()) {
            var event = request.withdraw(acted.today(), clock.instant());
            desk.enter(request, event, TimelineKind.REQUEST_WITHDRAWN, Actor.REQUESTER, null);
        }
    }

    private boolean isRepeated(InformationRequest request, String reply) {
        var asked = correspondences.of(request.id()).clarifications();
        return !asked.isEmpty() && reply.equals(asked.get(asked.size() - 1).reply());
    }
}
