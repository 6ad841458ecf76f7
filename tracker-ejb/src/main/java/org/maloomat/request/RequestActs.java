package org.maloomat.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.maloomat.account.SignedInAccount;
import org.maloomat.audit.Actor;
import org.maloomat.deadline.ClockEvent;
import org.maloomat.deadline.ClockRule;
import org.maloomat.deadline.Deadline;
import org.maloomat.deadline.DeadlineRegister;

/** What every act on a request needs: the request if it is the caller's to change, its law, and a new due date. */
@ApplicationScoped
class RequestActs {
    @Inject
    private Requests requests;

    @Inject
    private RequestDeadlines deadlines;

    @Inject
    private DeadlineRegister register;

    @Inject
    private SignedInAccount caller;

    @Inject
    private Clock clock;

    /**
     * A request of the caller's own body.
     *
     * @throws RequestNotFound also where it is another body's
     */
    InformationRequest ofCaller(TrackingNumber number) {
        return requests.get(number, caller.current().publicBody());
    }

    /**
     * The same, unchanged since the caller saw this version of it.
     *
     * @throws RequestChanged if it has changed
     */
    InformationRequest ofCaller(TrackingNumber number, int version) {
        var request = ofCaller(number);
        request.refuseUnlessStill(version);
        return request;
    }

    /** The caller's own body. */
    String body() {
        return caller.current().publicBody();
    }

    /** Whether the request's law speaks of such an event at all, as far as it was read. */
    boolean knows(InformationRequest request, ClockEvent event) {
        return deadlines.statute(register, request.clockFacts()).knows(event);
    }

    Actor officer() {
        return new Actor(caller.current().signInName());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    ClockRule clockRule(InformationRequest request, ClockEvent event) {
        return deadlines.statute(register, request.clockFacts()).clockRule(event);
    }

    /** Counts anew and appends the date if it is another one; a date once given is not shortened by having waited. */
    void recount(InformationRequest request, String reason, String because) {
        var deadline = deadlines.count(register, request.clockFacts());
        if (request.given().areShortenedBy(deadline)) {
            request.dueBy(requests.dueDate(request.id()).deadline(), today());
        } else {
            give(request, deadline, reason, because);
        }
    }

    /** The same, whatever it comes to: another body's working days are what they are. */
    void recountExactly(InformationRequest request, String reason, String because) {
        give(request, deadlines.count(register, request.clockFacts()), reason, because);
    }

    private void give(InformationRequest request, Deadline deadline, String reason, String because) {
        if (!request.given().are(deadline)) {
            requests.addDueDate(request.id(), deadline, reason, because, clock.instant());
        }
        request.dueBy(deadline, today());
    }
}
