package org.maloomat.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maloomat.account.SignedInAccount;
import org.maloomat.audit.Actor;
import org.maloomat.deadline.ClosureOrderDetails;
import org.maloomat.deadline.ClosureOrders;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.deadline.NewClosureOrder;
import org.maloomat.deadline.PlaceCodes;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publicbody.BodyKind;
import org.maloomat.shared.RuleViolation;

/**
 * How an administrator enters an order about closed days, sees beforehand which open requests it moves, and follows the
 * recomputation. A withdrawal is an order too, see {@link NewClosureOrder#withdrawalOf}.
 */
@Stateless
@RolesAllowed("administrator")
public class ClosureOrderDesk {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private ClosureOrders orders;

    @Inject
    private DeadlineRegister register;

    @Inject
    private RequestDeadlines deadlines;

    @Inject
    private DueDateRecomputing recomputing;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private SignedInAccount caller;

    /** @param recomputation the id by which {@link #recomputation} tells its progress */
    public record Applied(String orderCode, long recomputation) {}

    private record Group(RequestDeadlines.ClockFacts facts, CommittedDueDate given, long requests) {}

    /** Every order, packaged and entered, the one learned of last first. */
    public List<ClosureOrderDetails> orders() {
        return orders.all();
    }

    public Optional<ClosureOrderDetails> order(String code) {
        return orders.find(code);
    }

    /**
     * What an order would do, without entering it.
     *
     * @throws org.maloomat.shared.InvalidFields with everything that cannot be taken; a line's fields are named
     *     {@code days.<line>.<fact>}, lines counted from 1
     */
    public OrderEffect preview(NewClosureOrder order) {
        orders.check(order, places());
        return effect(orders.trial(order));
    }

    /** What counting with the orders in force would still do: the dates that were held back, above all. */
    public OrderEffect outstanding() {
        return effect(register);
    }

    /**
     * Enters an order and begins to recompute every open request; sent again with the same key it changes nothing.
     *
     * @param entryKey made by the caller for this one entry, at most {@value ClosureOrders#ENTRY_KEY_LENGTH} characters
     * @throws org.maloomat.shared.InvalidFields with everything that cannot be taken
     * @throws RuleViolation {@code closure.keyReused} if the key came with other words before
     */
    public Applied apply(String entryKey, NewClosureOrder order) {
        var actor = new Actor(caller.current().signInName());
        var code = orders.enter(entryKey, order, places(), actor);
        var begun = em.createQuery("SELECT MIN(r.id) FROM RecomputationRow r WHERE r.orderCode = :code", Long.class)
                .setParameter("code", code)
                .getSingleResult();
        return new Applied(code, begun == null ? recomputing.begin(code, false, actor) : begun);
    }

    /**
     * A person's decision that dates which a finished recomputation held back may come to lie earlier.
     *
     * @return the id of the recomputation that does so
     * @throws RuleViolation {@code closure.nothingHeldBack} if it is not finished or held nothing back
     */
    public long shorten(long recomputation) {
        var held = recomputing
                .find(recomputation)
                .filter(run -> run.isFinished() && run.heldBack() > 0)
                .orElseThrow(() -> new RuleViolation("closure.nothingHeldBack"));
        return recomputing.begin(
                held.orderCode(), true, new Actor(caller.current().signInName()));
    }

    /** How far a recomputation is. */
    public Optional<Recomputation> recomputation(long id) {
        return recomputing.find(id);
    }

    /** The newest recomputations, the last one first. */
    public List<Recomputation> recomputations(int limit) {
        return recomputing.newest(limit);
    }

    private OrderEffect effect(DeadlineRegister with) {
        long open = 0;
        long later = 0;
        long earlier = 0;
        long uncountable = 0;
        var moves = new HashMap<List<LocalDate>, Long>();
        var moving = new ArrayList<Map.Entry<Group, LocalDate>>();
        for (var group : groups()) {
            open += group.requests();
            try {
                var deadline = deadlines.count(with, group.facts());
                if (group.given().are(deadline)) {
                    continue;
                }
                var shortens = group.given().areShortenedBy(deadline);
                earlier += shortens ? group.requests() : 0;
                later += shortens ? 0 : group.requests();
                if (!group.given().dueOn().equals(deadline.dueOn())) {
                    moves.merge(List.of(group.given().dueOn(), deadline.dueOn()), group.requests(), Long::sum);
                    moving.add(Map.entry(group, deadline.dueOn()));
                }
            } catch (RuleViolation refusal) {
                uncountable += group.requests();
            }
        }
        var sorted = moves.entrySet().stream()
                .map(move ->
                        new OrderEffect.Move(move.getKey().get(0), move.getKey().get(1), move.getValue()))
                .sorted(java.util.Comparator.comparing(OrderEffect.Move::requests)
                        .reversed()
                        .thenComparing(OrderEffect.Move::from))
                .toList();
        return new OrderEffect(open, later, earlier, uncountable, sorted, examples(moving));
    }

    private List<Group> groups() {
        return em.createQuery("""
                        SELECT r.publicBody, r.receivedOn, r.urgent,
                               CASE WHEN r.extendedOn IS NULL THEN 0 ELSE 1 END, r.dueOn, r.dueEarliest, r.dueLatest, COUNT(r), r.clockPast
                        FROM InformationRequest r WHERE r.answeredOn IS NULL AND r.clockState = :running
                        GROUP BY r.publicBody, r.receivedOn, r.urgent,
                               CASE WHEN r.extendedOn IS NULL THEN 0 ELSE 1 END, r.dueOn, r.dueEarliest, r.dueLatest, r.clockPast
                        ORDER BY r.dueOn, r.publicBody, r.receivedOn""", Object[].class)
                .setParameter("running", ClockState.RUNNING)
                .getResultStream()
                .map(row -> new Group(
                        new RequestDeadlines.ClockFacts(
                                (String) row[0],
                                (LocalDate) row[1],
                                (Boolean) row[2],
                                ((Number) row[3]).intValue() == 1,
                                (String) row[8]),
                        new CommittedDueDate((LocalDate) row[4], (LocalDate) row[5], (LocalDate) row[6]),
                        ((Number) row[7]).longValue()))
                .toList();
    }

    private List<OrderEffect.Example> examples(List<Map.Entry<Group, LocalDate>> moving) {
        var examples = new ArrayList<OrderEffect.Example>();
        for (var move : moving) {
            var left = OrderEffect.MOST_EXAMPLES - examples.size();
            if (left == 0) {
                break;
            }
            var group = move.getKey();
            em.createQuery(
                            """
                            SELECT r.trackingNumber FROM InformationRequest r
                            WHERE r.answeredOn IS NULL AND r.clockState = :running AND r.publicBody = :body
                              AND r.receivedOn = :received AND r.urgent = :urgent AND r.dueOn = :due
                              AND r.dueEarliest = :earliest AND r.dueLatest = :latest
                              AND r.clockPast = :past AND r.extendedOn IS\s""" + (group.facts().extended() ? "NOT NULL" : "NULL") + " ORDER BY r.id",
                            TrackingNumber.class)
                    .setParameter("running", ClockState.RUNNING)
                    .setParameter("past", group.facts().past())
                    .setParameter("body", group.facts().publicBody())
                    .setParameter("received", group.facts().receivedOn())
                    .setParameter("urgent", group.facts().urgent())
                    .setParameter("due", group.given().dueOn())
                    .setParameter("earliest", group.given().earliest())
                    .setParameter("latest", group.given().latest())
                    .setMaxResults(left)
                    .getResultStream()
                    .forEach(number -> examples.add(new OrderEffect.Example(
                            number, group.facts().publicBody(), group.given().dueOn(), move.getValue())));
        }
        return examples;
    }

    private PlaceCodes places() {
        return new PlaceCodes() {
            @Override
            public boolean knowsDivision(String code) {
                return bodies.districts().stream()
                        .anyMatch(district -> district.division().equals(code));
            }

            @Override
            public boolean knowsDistrict(String code) {
                return bodies.knowsDistrict(code);
            }

            @Override
            public boolean knowsBodyClass(String code) {
                return java.util.Arrays.stream(BodyKind.values())
                        .anyMatch(kind -> kind.name().equals(code));
            }

            @Override
            public boolean knowsBody(String code) {
                return bodies.find(code).isPresent();
            }
        };
    }
}
