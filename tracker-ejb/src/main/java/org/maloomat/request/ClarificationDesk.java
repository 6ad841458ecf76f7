package org.maloomat.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.maloomat.deadline.ClockEvent;
import org.maloomat.shared.FieldChecks;

/** How an information officer asks the requester what exactly is meant; her reply comes through {@link RequesterActs}. */
@Stateless
@RolesAllowed("officer")
public class ClarificationDesk {
    /** Longest question and longest reply, in UTF-16 units. */
    public static final int TEXT_LENGTH = 4_000;

    @Inject
    private RequestActs acted;

    @Inject
    private Correspondences correspondences;

    @Inject
    private RequestTransitions desk;

    @Inject
    private Clock clock;

    /**
     * Asks. The clock stands still if the statute lets it and its time has not run out.
     *
     * @param version the version the officer saw
     * @throws RequestChanged if the request has changed since
     * @throws org.maloomat.shared.InvalidFields if there is no question, or one too long
     */
    public void seek(TrackingNumber number, int version, String question) {
        var request = acted.ofCaller(number, version);
        new FieldChecks().required("question", question, TEXT_LENGTH).refuseIfAny();
        var now = clock.instant();
        var rule = acted.clockRule(request, ClockEvent.CLARIFICATION);
        var event = request.seekClarification(rule, acted.today(), now);
        correspondences.add(new ClarificationRow(request.id(), question.strip(), now));
        desk.enter(request, event, TimelineKind.CLARIFICATION_SOUGHT, acted.officer(), null);
    }

    /**
     * Takes the open question back: the officer can do without a reply.
     *
     * @param version the version the officer saw
     * @throws RequestChanged if the request has changed since
     */
    public void takeBack(TrackingNumber number, int version) {
        var request = acted.ofCaller(number, version);
        var now = clock.instant();
        var wasPaused = request.isPaused();
        var event = request.takeBackQuestion(acted.clockRule(request, ClockEvent.CLARIFICATION), acted.today(), now);
        correspondences.lastQuestion(request.id()).takeBack(now);
        if (wasPaused) {
            acted.recount(request, DueDateRecord.BY_WAITING, PendingReply.CLARIFICATION.name());
        }
        desk.enter(request, event, TimelineKind.QUESTION_TAKEN_BACK, acted.officer(), null);
    }
}
