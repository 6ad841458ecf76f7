package org.maloomat.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.maloomat.account.SignedInAccount;
import org.maloomat.audit.Actor;
import org.maloomat.deadline.ClockEvent;
import org.maloomat.deadline.ClockRule;
import org.maloomat.deadline.Deadline;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.deadline.ExtensionGround;
import org.maloomat.deadline.FeeSchedule;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.RuleViolation;

/** What an information officer does with a request of her own body, short of answering it. */
@Stateless
@RolesAllowed({"officer", "releaser"})
public class RequestHandling {
    private static final int REASON_LENGTH = 500;

    @Inject
    private Requests requests;

    @Inject
    private RequestActs acted;

    @Inject
    private Correspondences correspondences;

    @Inject
    private RequestTransitions desk;

    @Inject
    private RequestDeadlines deadlines;

    @Inject
    private DeadlineRegister register;

    @Inject
    private SignedInAccount caller;

    @Inject
    private Clock clock;

    /**
     * Everything the body knows of a request.
     *
     * @param receipt how it came
     * @param correspondence what passed between body and requester
     * @param consultations of third parties
     * @param clockRules what the body's law says about its clock, by event
     * @param fees what copies may cost, or null if no schedule is on record
     * @param transferable whether the body's law, as far as it was read, lets a request be handed on
     * @param dueIfAnew by when the answer would be due if the clock began afresh with a transfer today, where nobody has
     *     verified whether it does; else null
     * @param possible the acts of the body's people that are possible now
     * @param extensionGrounds on which the officer may still take more time; empty if she may not
     * @param today the day by which deadline and standing are to be judged
     */
    public record Dossier(
            RequestDetails request,
            Deadline deadline,
            List<TimelineEntry> timeline,
            Receipt receipt,
            Correspondence correspondence,
            List<Consultation> consultations,
            Map<ClockEvent, ClockRule> clockRules,
            FeeSchedule fees,
            boolean transferable,
            LocalDate dueIfAnew,
            Set<RequestVerb> possible,
            List<ExtensionGround> extensionGrounds,
            LocalDate today) {}

    /** @throws RequestNotFound also where the request is another body's */
    public Dossier dossier(TrackingNumber number) {
        var request = requests.get(number, caller.current().publicBody());
        var deadline = requests.dueDate(request.id()).deadline();
        var today = LocalDate.now(clock);
        var statute = deadlines.statute(register, request.clockFacts());
        return new Dossier(
                request.details(),
                deadline,
                requests.timeline(request.id()),
                request.receipt(),
                correspondences.of(request.id()),
                correspondences.consultations(request.id()),
                Arrays.stream(ClockEvent.values()).collect(Collectors.toMap(event -> event, statute::clockRule)),
                statute.fees().orElse(null),
                statute.knows(ClockEvent.TRANSFER),
                statute.clockRule(ClockEvent.TRANSFER).verified()
                        ? null
                        : deadlines.dueIfBegunOn(register, request.clockFacts(), today),
                Arrays.stream(RequestVerb.values()).filter(request::can).collect(Collectors.toUnmodifiableSet()),
                grounds(request, deadline, today),
                today);
    }

    private List<ExtensionGround> grounds(InformationRequest request, Deadline deadline, LocalDate today) {
        if (!request.can(RequestVerb.EXTEND) || today.isAfter(deadline.latest())) {
            return List.of();
        }
        return deadlines.extension(register, request.clockFacts(false)).stream()
                .flatMap(rule -> rule.grounds().stream())
                .sorted()
                .toList();
    }

    /**
     * Confirms receipt to the requester (section 10).
     *
     * @param version the version the officer saw
     * @throws RequestChanged if it has changed since
     */
    @RolesAllowed("officer")
    public void acknowledge(TrackingNumber number, int version) {
        var officer = caller.current();
        var request = requests.get(number, officer.publicBody());
        request.refuseUnlessStill(version);
        desk.enter(
                request,
                request.acknowledge(clock.instant()),
                TimelineKind.ACKNOWLEDGED,
                new Actor(officer.signInName()),
                null);
    }

    /**
     * Decides on the claim that life or liberty is at stake (KP Act s.11(3)).
     *
     * @param version the version the officer saw
     * @param accepted whether the short time stands; if not, the usual time counts from the day of receipt
     * @param reason the requester reads it; needed for a denial
     * @throws RequestChanged if the request has changed since
     * @throws InvalidFields if a denial has no reason
     * @throws RuleViolation {@code urgency.notClaimed}, {@code urgency.decided}, {@code urgency.tooLate} (last day),
     *     {@code urgency.paused}
     */
    @RolesAllowed("officer")
    public void decideUrgency(TrackingNumber number, int version, boolean accepted, String reason) {
        var request = acted.ofCaller(number, version);
        var checks = new FieldChecks();
        if (accepted) {
            checks.optional("urgencyReason", reason, REASON_LENGTH);
        } else {
            checks.required("urgencyReason", reason, REASON_LENGTH);
        }
        checks.refuseIfAny();
        var words = reason == null || reason.isBlank() ? null : reason.strip();
        var now = clock.instant();
        if (accepted) {
            var event = request.acceptUrgency(words, now);
            desk.enter(request, event, TimelineKind.URGENCY_ACCEPTED, acted.officer(), null);
        } else {
            var event = request.denyUrgency(words, acted.today(), now);
            acted.recount(request, DueDateRecord.BY_URGENCY, null);
            desk.enter(request, event, TimelineKind.URGENCY_DENIED, acted.officer(), null);
        }
    }

    /**
     * Takes the one extension the statute allows (KP Act s.11(2)), in full.
     *
     * @param version the version the officer saw
     * @param ground one of those the statute lists
     * @return the due date that stands now
     * @throws RequestChanged if the request has changed since
     * @throws InvalidFields if no ground is named
     * @throws RuleViolation {@code deadline.urgentNotExtended}, {@code deadline.noSuchRule}, or as
     *     {@link InformationRequest#extend} does
     */
    @RolesAllowed("officer")
    public Deadline extend(TrackingNumber number, int version, ExtensionGround ground) {
        var officer = caller.current();
        var request = requests.get(number, officer.publicBody());
        request.refuseUnlessStill(version);
        new FieldChecks().that(ground != null, "ground", "field.required").refuseIfAny();
        var now = clock.instant();
        var longer = deadlines.count(register, request.clockFacts(true));
        var rule = deadlines.extension(register, request.clockFacts(true)).orElseThrow();
        var event = request.extend(ground, rule, longer, LocalDate.now(clock), now);
        requests.addDueDate(request.id(), longer, DueDateRecord.BY_EXTENSION, ground.name(), now);
        desk.enter(request, event, TimelineKind.EXTENDED, new Actor(officer.signInName()), ground.name());
        return longer;
    }
}
