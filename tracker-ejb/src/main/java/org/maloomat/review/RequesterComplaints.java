package org.maloomat.review;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.deadline.DeadlineKind;
import org.maloomat.deadline.Remedy;
import org.maloomat.request.RequestClock;
import org.maloomat.request.RequestTransitions;
import org.maloomat.request.RequesterView;
import org.maloomat.shared.RuleViolation;
import org.maloomat.typesetting.Block;
import org.maloomat.typesetting.BlockJson;
import org.maloomat.typesetting.PaperDocument;
import org.maloomat.typesetting.Typesetter;

/**
 * How a requester complains to the Information Commission (KP Act s.23), with nothing but the access key of her request: once
 * silence may be complained of, or an answer has come. One complaint is open at a time.
 */
@Stateless
@PermitAll
public class RequesterComplaints {
    @Inject
    private Complaints complaints;

    @Inject
    private ComplaintWords words;

    @Inject
    private RequesterView own;

    @Inject
    private RequestClock requestClock;

    @Inject
    private RequestTransitions requests;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<ComplaintEvent> events;

    @Inject
    private Clock clock;

    /** Who asks: the number and key of a request, and the client by which wrong guesses are counted. */
    public record Key(String trackingNumber, String accessKey, String client) {}

    /**
     * What can be done now.
     *
     * @param grounds on which a complaint can be made; empty where none can
     * @param until the last day for it, or null where the law read sets none
     * @param complaints those made already, the first one first
     * @param commission how the commission stands, or null while nobody has said
     */
    public record Standing(
            RequesterView.OwnRequest own,
            Set<ComplaintGround> grounds,
            LocalDate until,
            List<ComplaintDetails> complaints,
            CommissionStatus commission) {
        /** Whether a complaint can be made now. */
        public boolean isPossible() {
            return !grounds.isEmpty();
        }

        /** Whether the law's time for a complaint is over: the commission may refuse it. */
        public boolean isTooLate() {
            return until != null && own.today().isAfter(until);
        }
    }

    /**
     * How things stand; empty for a wrong key.
     *
     * @throws RuleViolation as {@link RequesterView#open} does
     */
    public Optional<Standing> standing(Key key) {
        return own.open(key.trackingNumber(), key.accessKey(), key.client()).map(this::standing);
    }

    private Standing standing(RequesterView.OwnRequest opened) {
        var number = opened.request().trackingNumber();
        var made = complaints.about(number).stream().map(complaints::details).toList();
        var remedy = requestClock.remedies(number.value()).stream()
                .filter(known -> known.kind() == DeadlineKind.COMPLAINT_FILING)
                .findFirst();
        var possible = remedy.isPresent()
                && made.stream().noneMatch(known -> known.stage().isOpen());
        return new Standing(
                opened,
                possible
                        ? ComplaintGround.open(opened.clock(), opened.request().outcome())
                        : EnumSet.noneOf(ComplaintGround.class),
                remedy.map(Remedy::until).orElse(null),
                made,
                complaints.status(opened.today()).orElse(null));
    }

    /**
     * The complaint as it would be made.
     *
     * @throws org.maloomat.shared.InvalidFields naming every field that cannot be taken
     * @throws RuleViolation {@code complaint.notOpen} if none can be made; {@code accessKey.notThere} for a wrong key
     */
    public List<Block> preview(Key key, ComplaintForm form) {
        return blocks(opened(key), form);
    }

    private Standing opened(Key key) {
        return standing(key).orElseThrow(() -> new RuleViolation("accessKey.notThere"));
    }

    private List<Block> blocks(Standing standing, ComplaintForm form) {
        if (!standing.isPossible()) {
            throw new RuleViolation("complaint.notOpen");
        }
        form.check(standing.grounds());
        var request = standing.own().request();
        var number =
                request.trackingNumber().value() + "/C" + (standing.complaints().size() + 1);
        return words.write(
                new ComplaintWords.Case(
                        request, standing.own().clock(), standing.own().timeline(), number),
                form);
    }

    /**
     * Makes the complaint and puts it before the commission's people here; the same key gives the same complaint again.
     *
     * @param filingKey made by the caller for this one complaint
     * @throws RuleViolation as {@link #preview} does
     */
    public ComplaintDetails lodge(Key key, String filingKey, ComplaintForm form) {
        var standing = opened(key);
        var request = standing.own().request();
        var earlier = complaints.findByFilingKey(filingKey).filter(made -> made.trackingNumber()
                .equals(request.trackingNumber()));
        if (earlier.isPresent()) {
            return complaints.details(earlier.get());
        }
        var text = BlockJson.write(blocks(standing, form));
        var now = clock.instant();
        var serial = standing.complaints().size() + 1;
        var complaint = new Complaint(new Complaint.Lodging(
                request.trackingNumber(),
                request.publicBody(),
                serial,
                filingKey,
                form.language(),
                form.grounds(),
                now,
                standing.own().today(),
                text));
        complaints.add(complaint);
        complaints.flush();
        enter(complaint, ComplaintStep.LODGED);
        events.fire(new ComplaintEvent.Lodged(request.trackingNumber(), serial, now));
        return complaints.details(complaint);
    }

    /**
     * Takes a complaint back before it is decided.
     *
     * @throws RuleViolation {@code complaint.cannot} if it is too late for that; {@code accessKey.notThere}
     */
    public ComplaintDetails withdraw(Key key, int serial) {
        var number = opened(key).own().request().trackingNumber();
        var complaint = complaints.get(number, serial);
        complaint.take(ComplaintStep.WITHDRAWN);
        enter(complaint, ComplaintStep.WITHDRAWN);
        events.fire(new ComplaintEvent.Moved(number, serial, ComplaintStep.WITHDRAWN, clock.instant()));
        complaints.flush();
        return complaints.details(complaint);
    }

    private void enter(Complaint complaint, ComplaintStep step) {
        var today = LocalDate.now(clock);
        complaints.add(new StepRow(
                complaint.id(),
                new StepDetails(step, clock.instant(), today, null, null, null),
                Actor.REQUESTER.name()));
        requests.note(complaint.trackingNumber(), step.timeline(), Actor.REQUESTER);
        audit.record(
                Actor.REQUESTER,
                "complaint." + step.name().toLowerCase(java.util.Locale.ROOT),
                complaint.trackingNumber().value(),
                Map.of("serial", complaint.serial(), "stage", complaint.stage()));
    }

    /** The file of a complaint; empty for a wrong key and for one that does not exist. */
    public Optional<byte[]> file(Key key, int serial) {
        return standing(key)
                .flatMap(standing -> complaints.find(standing.own().request().trackingNumber(), serial))
                .map(complaint -> Typesetter.pdf(complaint.document()));
    }

    /** The complaint as it would be made, as a file to look at. */
    public byte[] previewFile(Key key, ComplaintForm form) {
        var standing = opened(key);
        var number = standing.own().request().trackingNumber().value();
        return Typesetter.pdf(
                new PaperDocument(number, form.language(), clock.instant(), number, blocks(standing, form)));
    }
}
