package org.maloomat.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.maloomat.account.SignedInAccount;
import org.maloomat.audit.Actor;
import org.maloomat.deadline.Deadline;

/** What an information officer does with a request of her own body, short of answering it. */
@Stateless
@RolesAllowed({"officer", "releaser"})
public class RequestHandling {
    @Inject
    private Requests requests;

    @Inject
    private RequestDesk desk;

    @Inject
    private SignedInAccount caller;

    @Inject
    private Clock clock;

    /**
     * Everything the body knows of a request.
     *
     * @param today the day by which deadline and standing are to be judged
     */
    public record Dossier(RequestDetails request, Deadline deadline, List<TimelineEntry> timeline, LocalDate today) {}

    /** @throws RequestNotFound also where the request is another body's */
    public Dossier dossier(TrackingNumber number) {
        var request = requests.get(number, caller.current().publicBody());
        return new Dossier(
                request.details(),
                requests.dueDate(request.id()).deadline(),
                requests.timeline(request.id()),
                LocalDate.now(clock));
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
}
