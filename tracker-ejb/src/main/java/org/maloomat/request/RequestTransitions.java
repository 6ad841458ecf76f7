package org.maloomat.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.deadline.ClosureOrders;
import org.maloomat.deadline.Deadline;
import org.maloomat.shared.ServerSecret;

/**
 * The stages a request passes while it is answered and released, for the features that do so. Checks no rights: its
 * callers are boundaries that have.
 */
@ApplicationScoped
@Transactional
public class RequestTransitions {
    @Inject
    private Requests requests;

    @Inject
    private ClosureOrders orders;

    @Inject
    private AuditTrail audit;

    @Inject
    private ServerSecret secret;

    @Inject
    private Event<RequestEvent> events;

    @Inject
    private Clock clock;

    /** @throws RequestNotFound also where the request is another body's */
    public RequestDetails get(TrackingNumber number, String publicBody) {
        return requests.get(number, publicBody).details();
    }

    /** @throws RequestNotFound if there is none */
    public RequestDetails get(TrackingNumber number) {
        return requests.get(number).details();
    }

    /** The due date that stands. */
    public Deadline deadline(TrackingNumber number) {
        return requests.dueDate(requests.get(number).id()).deadline();
    }

    /** The requester's key, for a letter to the requester alone. */
    public AccessKey accessKey(TrackingNumber number) {
        return AccessKey.derive(secret, requests.get(number).filingKey());
    }

    /**
     * A due date that moved because closed days changed.
     *
     * @param order in words: who issued it and its number
     */
    public record DueDateMove(LocalDate from, LocalDate to, String order) {}

    /** The last time an order moved this request's date; empty if none ever did. */
    public Optional<DueDateMove> lastMove(TrackingNumber number) {
        var given = requests.everyDueDate(requests.get(number).id());
        for (var i = given.size() - 1; i > 0; i--) {
            var because = given.get(i).because();
            if (given.get(i).isByOrder()) {
                var order = orders.find(because)
                        .map(found -> (found.instrument().issuer() + " "
                                        + found.instrument().number())
                                .strip())
                        .orElse(because);
                return Optional.of(
                        new DueDateMove(given.get(i - 1).dueOn(), given.get(i).dueOn(), order));
            }
        }
        return Optional.empty();
    }

    /** Of each body of which a recomputation moved requests, the first of them. */
    public List<RequestDetails> oneMovedOfEachBody(long recomputation) {
        return requests.oneMovedOfEachBody(recomputation).stream()
                .map(InformationRequest::details)
                .toList();
    }

    /** What happened in public view, oldest first: kinds and dates only. */
    public List<TimelineEntry> openTimeline(TrackingNumber number) {
        return requests.timeline(requests.get(number).id()).stream()
                .filter(entry -> entry.kind().isOpen())
                .map(TimelineEntry::forThePublic)
                .toList();
    }

    /** @throws RequestChanged if the request is no longer as the caller saw it */
    public void handInAnswer(TrackingNumber number, int version, Actor officer) {
        var request = requests.get(number);
        request.refuseUnlessStill(version);
        enter(request, request.handInAnswer(clock.instant()), TimelineKind.ANSWER_HANDED_IN, officer, null);
    }

    /** The officer begins to correct an answer that stays public meanwhile. */
    public void beginCorrection(TrackingNumber number, int version, Actor officer, String reason) {
        var request = requests.get(number);
        request.refuseUnlessStill(version);
        enter(request, request.beginCorrection(clock.instant()), TimelineKind.CORRECTION_BEGUN, officer, reason);
    }

    public void returnAnswer(TrackingNumber number, Actor releaser, String reason) {
        var request = requests.get(number);
        enter(request, request.returnAnswer(clock.instant()), TimelineKind.ANSWER_RETURNED, releaser, reason);
    }

    /** The answer leaves the house today: the clock stops. */
    public void answer(TrackingNumber number, Outcome outcome, Actor releaser) {
        var request = requests.get(number);
        var event = request.answer(outcome, LocalDate.now(clock), clock.instant());
        var kind = event instanceof RequestEvent.Answered ? TimelineKind.ANSWERED : TimelineKind.ANSWER_CORRECTED;
        enter(request, event, kind, releaser, null);
    }

    /** A line on the timeline for something that moves no stage. */
    public void note(TrackingNumber number, TimelineKind kind, Actor actor) {
        requests.addTimeline(new TimelineRow(requests.get(number).id(), clock.instant(), kind, actor.name(), null));
    }

    void enter(InformationRequest request, RequestEvent event, TimelineKind kind, Actor actor, String note) {
        requests.addTimeline(new TimelineRow(request.id(), event.at(), kind, actor.name(), note));
        audit.record(
                actor,
                "request." + kind.name().toLowerCase(java.util.Locale.ROOT),
                request.trackingNumber().value(),
                Map.of("stage", request.details().stage()));
        events.fire(event);
    }
}
