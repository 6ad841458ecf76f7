package org.maloomat.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.maloomat.account.SignedInAccount;

/** The queue of the caller's own public body: what is owed first, most pressing first. */
@Stateless
@RolesAllowed({"officer", "releaser"})
public class RequestListing {
    /** The longest page of the queue. */
    public static final int MAX_PAGE_SIZE = 200;

    @Inject
    private Requests requests;

    @Inject
    private SignedInAccount caller;

    @Inject
    private Clock clock;

    /** Where an open request stands against its due date. */
    public enum Due {
        OVERDUE,
        TODAY,
        /** After today and before the coming Monday. */
        THIS_WEEK,
        LATER
    }

    /** One body's requests, narrowed where stage, due or assignee is not null. */
    record Queue(String publicBody, HandlingStage stage, Due due, String assignee) {}

    /** How many open requests press the caller. */
    public record Glance(long mine, long overdue, long today, long thisWeek) {}

    /** The numbers of the own body at a glance. */
    public Glance glance() {
        var me = caller.current();
        var today = LocalDate.now(clock);
        return new Glance(
                requests.countAssigned(me.publicBody(), me.signInName()),
                requests.count(new Queue(me.publicBody(), null, Due.OVERDUE, null), today),
                requests.count(new Queue(me.publicBody(), null, Due.TODAY, null), today),
                requests.count(new Queue(me.publicBody(), null, Due.THIS_WEEK, null), today));
    }

    /**
     * One page of the queue.
     *
     * @param asOf the day by which the rows are judged
     */
    public record QueuePage(long total, LocalDate asOf, List<QueuedRequest> rows) {}

    /**
     * @param stage only requests at this stage, or null for all
     * @param due only open requests standing so, or null for all
     * @param offset rows to pass over, from 0
     * @param limit rows to give, 1 to {@value #MAX_PAGE_SIZE}; more are cut
     */
    public QueuePage queue(HandlingStage stage, Due due, int offset, int limit) {
        return queue(stage, due, false, offset, limit);
    }

    /** The same; @param mine only what is given to the caller */
    public QueuePage queue(HandlingStage stage, Due due, boolean mine, int offset, int limit) {
        var me = caller.current();
        var queue = new Queue(me.publicBody(), stage, due, mine ? me.signInName() : null);
        var today = LocalDate.now(clock);
        var found = requests.queue(queue, today, Math.max(0, offset), Math.min(Math.max(1, limit), MAX_PAGE_SIZE));
        var dates = requests.dueDates(found.stream().map(InformationRequest::id).toList());
        var rows = found.stream()
                .map(request -> QueuedRequest.of(
                        request.details(), dates.get(request.id()).deadline()))
                .toList();
        return new QueuePage(requests.count(queue, today), today, rows);
    }
}
