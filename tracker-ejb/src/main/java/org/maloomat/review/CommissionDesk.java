package org.maloomat.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.maloomat.account.SignedInAccount;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.RequestTransitions;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.FieldChecks;
import org.maloomat.typesetting.Typesetter;

/** What the people of the Information Commission do with complaints. They see complaints and nothing else of a request. */
@Stateless
@RolesAllowed("commission")
public class CommissionDesk {
    /** Highest fine, in rupees (KP Act s.26(3)(b)). */
    public static final int HIGHEST_FINE = 25_000;

    private static final int NOTE_LENGTH = 500;
    private static final int CASE_NUMBER_LENGTH = 40;
    private static final int YEARS_AHEAD = 2;
    private static final int MOST = 500;

    @Inject
    private Complaints complaints;

    @Inject
    private RequestTransitions requests;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignedInAccount caller;

    @Inject
    private Event<ComplaintEvent> events;

    @Inject
    private Clock clock;

    /**
     * A step to enter.
     *
     * @param on the day of it
     * @param until by when, for a step that sets a second day; else null
     * @param rupees for a fine; else null
     * @param caseNumber the commission's own, when a complaint is registered; else null
     */
    public record Act(
            ComplaintStep step, LocalDate on, LocalDate until, Integer rupees, String caseNumber, String note) {}

    /** Complaints, open ones first, longest waiting first; at most {@value #MOST}. */
    public List<ComplaintDetails> cases() {
        return complaints.all(MOST).stream().map(complaints::details).toList();
    }

    /** @throws RequestNotFound if there is none */
    public ComplaintDetails get(TrackingNumber number, int serial) {
        return complaints.details(complaints.get(number, serial));
    }

    /**
     * The complaint with all its enclosures; who looked is kept, for it names the complainant.
     *
     * @throws RequestNotFound if there is none
     */
    public byte[] file(TrackingNumber number, int serial) {
        var complaint = complaints.get(number, serial);
        record(complaint, "read");
        return Typesetter.pdf(complaint.document());
    }

    /**
     * Enters a step.
     *
     * @param version the version that was looked at
     * @throws org.maloomat.shared.InvalidFields naming every field that cannot be taken
     * @throws org.maloomat.shared.RuleViolation {@code complaint.cannot} if the step cannot be taken now
     * @throws ComplaintChanged if somebody else entered one meanwhile
     */
    public ComplaintDetails enter(TrackingNumber number, int serial, int version, Act act) {
        var complaint = complaints.get(number, serial);
        complaint.refuseUnlessStill(version);
        check(act, complaint.lodgedOn());
        complaint.take(act.step());
        if (act.step() == ComplaintStep.REGISTERED) {
            complaint.number(act.caseNumber().strip());
        }
        var now = clock.instant();
        var actor = new Actor(caller.current().signInName());
        complaints.add(new StepRow(
                complaint.id(),
                new StepDetails(
                        act.step(),
                        now,
                        act.on(),
                        act.step().hasUntil() ? act.until() : null,
                        act.step() == ComplaintStep.FINE ? act.rupees() : null,
                        act.note() == null || act.note().isBlank()
                                ? null
                                : act.note().strip()),
                actor.name()));
        requests.note(number, act.step().timeline(), actor);
        record(complaint, act.step().name().toLowerCase(Locale.ROOT));
        events.fire(new ComplaintEvent.Moved(number, serial, act.step(), now));
        complaints.flush();
        return complaints.details(complaint);
    }

    private void check(Act act, LocalDate lodgedOn) {
        var today = LocalDate.now(clock);
        var latest = act.step() != null && act.step().mayLieAhead() ? today.plusYears(YEARS_AHEAD) : today;
        var until = act.step() != null && act.step().hasUntil();
        new FieldChecks()
                .that(act.step() != null && act.step().isCommissions(), "step", "field.required")
                .that(act.on() != null, "on", "field.required")
                .that(act.on() == null || !act.on().isBefore(lodgedOn), "on", "complaint.beforeLodging", lodgedOn)
                .that(act.on() == null || !act.on().isAfter(latest), "on", "complaint.tooFarAhead", latest)
                .that(!until || act.until() != null, "until", "field.required")
                .that(
                        !until
                                || act.until() == null
                                || act.on() == null
                                || !act.until().isBefore(act.on())
                                        && act.until().isBefore(act.on().plusYears(YEARS_AHEAD)),
                        "until",
                        "complaint.untilBeforeDay")
                .that(
                        act.step() != ComplaintStep.FINE
                                || act.rupees() != null && act.rupees() > 0 && act.rupees() <= HIGHEST_FINE,
                        "rupees",
                        "complaint.fine",
                        HIGHEST_FINE)
                .that(
                        act.step() != ComplaintStep.REGISTERED
                                || act.caseNumber() != null && !act.caseNumber().isBlank(),
                        "caseNumber",
                        "field.required")
                .optional("caseNumber", act.caseNumber(), CASE_NUMBER_LENGTH)
                .optional("note", act.note(), NOTE_LENGTH)
                .refuseIfAny();
    }

    private void record(Complaint complaint, String verb) {
        audit.record(
                new Actor(caller.current().signInName()),
                "complaint." + verb,
                complaint.trackingNumber().value(),
                Map.of("serial", complaint.serial(), "stage", complaint.stage()));
    }

    /** How the commission stands today; empty while nobody has said. */
    public Optional<CommissionStatus> status() {
        return complaints.status(LocalDate.now(clock));
    }

    /**
     * Says from which day on the commission has a quorum, or has none. Its absence stops no time of the law.
     *
     * @throws org.maloomat.shared.InvalidFields naming every field that cannot be taken
     */
    public void say(CommissionStatus status) {
        var today = LocalDate.now(clock);
        new FieldChecks()
                .that(status.since() != null, "since", "field.required")
                .that(status.since() == null || !status.since().isAfter(today), "since", "complaint.tooFarAhead", today)
                .optional("statusNote", status.note(), NOTE_LENGTH)
                .refuseIfAny();
        var writer = caller.current().signInName();
        complaints.add(new CommissionStatusRow(status, writer, clock.instant()));
        audit.record(
                new Actor(writer),
                "commission.status",
                "commission",
                Map.of("quorum", status.quorum(), "since", status.since()));
    }
}
