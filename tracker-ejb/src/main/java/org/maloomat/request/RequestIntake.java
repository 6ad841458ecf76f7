package org.maloomat.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.deadline.Deadline;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.shared.RuleViolation;
import org.maloomat.shared.ServerSecret;

/** Writes a new request down, whichever way it came: its boundaries have checked it, and they open the transaction. */
@ApplicationScoped
class RequestIntake {
    @Inject
    private Requests requests;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private DeadlineRegister deadlines;

    @Inject
    private AuditTrail audit;

    @Inject
    private ServerSecret secret;

    @Inject
    private Event<RequestEvent> events;

    @Inject
    private Clock clock;

    /**
     * Files it once.
     *
     * @param actor who files it
     * @throws RuleViolation {@code request.keyReused} if the key came with other content before
     */
    RequestFiling.Acknowledgement file(String filingKey, RequestFiling.NewRequest raw, Receipt receipt, Actor actor) {
        var form = raw.tidied();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var today = LocalDate.ofInstant(now, clock.getZone());
        var numbers = requests.lockNumbers(today.getYear());
        var earlier = requests.findByFilingKey(filingKey);
        var digest = FilingDigest.of(form);
        if (earlier.isPresent()) {
            return repeated(earlier.get(), digest, filingKey);
        }
        return fileNew(form, receipt, actor, new Stamp(numbers.next(), filingKey, digest, now));
    }

    private record Stamp(TrackingNumber number, String filingKey, String digest, Instant now) {}

    private RequestFiling.Acknowledgement fileNew(
            RequestFiling.NewRequest form, Receipt receipt, Actor actor, Stamp stamp) {
        var body = bodies.get(form.publicBody());
        var deadline = deadlines.reply(
                body.statute(), body.calendarScope(), receipt.receivedOn(), form.lifeOrLiberty(), false);
        var key = AccessKey.derive(secret, stamp.filingKey());
        var request = new InformationRequest(
                new InformationRequest.Filing(
                        stamp.number(),
                        stamp.filingKey(),
                        stamp.digest(),
                        key.hash(),
                        stamp.now(),
                        receipt.receivedOn(),
                        deadline),
                form);
        request.cameBy(receipt, actor);
        requests.add(request);
        requests.addDueDate(request.id(), deadline, DueDateRecord.AT_FILING, null, stamp.now());
        requests.addTimeline(new TimelineRow(request.id(), stamp.now(), TimelineKind.FILED, actor.name(), null));
        audit.record(
                actor,
                "request.file",
                stamp.number().value(),
                Map.of(
                        "publicBody", form.publicBody(),
                        "manner", receipt.manner(),
                        "dueOn", deadline.dueOn()));
        events.fire(new RequestEvent.Filed(stamp.number(), stamp.now()));
        return acknowledgement(request, key, stamp.now(), deadline);
    }

    private RequestFiling.Acknowledgement repeated(InformationRequest earlier, String digest, String filingKey) {
        if (!earlier.wasFiledAs(digest)) {
            throw new RuleViolation("request.keyReused");
        }
        var deadline = requests.dueDate(earlier.id()).deadline();
        return acknowledgement(earlier, AccessKey.derive(secret, filingKey), earlier.receivedAt(), deadline);
    }

    private static RequestFiling.Acknowledgement acknowledgement(
            InformationRequest request, AccessKey key, Instant receivedAt, Deadline deadline) {
        var details = request.details();
        return new RequestFiling.Acknowledgement(
                details.trackingNumber(),
                key,
                details.publicBody(),
                details.subject(),
                receivedAt,
                details.receivedOn(),
                deadline,
                details.stage());
    }
}
