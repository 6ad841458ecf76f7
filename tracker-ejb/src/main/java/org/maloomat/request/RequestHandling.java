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
    @Inject
    private Requests requests;

    @Inject
    private Correspondences correspondences;

    @Inject
    private RequestDesk desk;

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
     * @param correspondence what passed between body and requester
     * @param clockRules what the body's law says about its clock, by event
     * @param fees what copies may cost, or null if no schedule is on record
     * @param possible the acts of the body's people that are possible now
     * @param extensionGrounds on which the officer may still take more time; empty if she may not
     * @param today the day by which deadline and standing are to be judged
     */
    public record Dossier(
            RequestDetails request,
            Deadline deadline,
            List<TimelineEntry> timeline,
            Correspondence correspondence,
            Map<ClockEvent, ClockRule> clockRules,
            FeeSchedule fees,
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
                correspondences.of(request.id()),
                Arrays.stream(ClockEvent.values()).collect(Collectors.toMap(event -> event, statute::clockRule)),
                statute.fees().orElse(null),
                Arrays.stream(RequestVerb.values()).filter(request::can).collect(Collectors.toUnmodifiableSet()),
                grounds(request, deadline, today),
                today);
    }

    private List<ExtensionGround> grounds(InformationRequest request, Deadline deadline, LocalDate today) {
        if (!request.can(RequestVerb.EXTEND)
                || request.details().answeredOn() != null
                || request.isPaused()
                || request.isExtended()
                || today.isAfter(deadline.latest())) {
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
        requests.addDueDate(request.id(), longer, DueDate.BY_EXTENSION, ground.name(), now);
        desk.enter(request, event, TimelineKind.EXTENDED, new Actor(officer.signInName()), ground.name());
        return longer;
    }
}
