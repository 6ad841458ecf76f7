package org.maloomat.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.shared.RuleViolation;

/**
 * The orders about closed and open days: those packaged with the application and those administrators entered. Nothing is
 * ever changed; a newer order replaces or withdraws an older one. Checks no rights: its callers are boundaries that have.
 */
@ApplicationScoped
@Transactional
public class ClosureOrders {
    /** Longest key of one entry, in UTF-16 units. */
    public static final int ENTRY_KEY_LENGTH = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private DeadlineRegister deadlines;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<CalendarEvent> events;

    @Inject
    private Clock clock;

    /** Every order, the one learned of last first. */
    public List<ClosureOrderDetails> all() {
        var entered = entered().stream().collect(Collectors.toMap(ClosureOrderEntity::code, Function.identity()));
        var calendar = deadlines.withEntered(entered.values()).calendar();
        return calendar.orders().stream()
                .map(order -> details(calendar, order, entered.get(order.code())))
                .sorted(Comparator.comparing(ClosureOrderDetails::learnedOn)
                        .thenComparing(details -> details.enteredAt() == null
                                ? 0L
                                : details.enteredAt().toEpochMilli())
                        .thenComparing(ClosureOrderDetails::code)
                        .reversed())
                .toList();
    }

    /** The order with this code, packaged or entered. */
    public Optional<ClosureOrderDetails> find(String code) {
        return all().stream().filter(order -> order.code().equals(code)).findFirst();
    }

    /**
     * Checks an order without entering it.
     *
     * @throws org.maloomat.shared.InvalidFields with everything that cannot be taken; a line's fields are named
     *     {@code days.<line>.<fact>}, lines counted from 1
     */
    public void check(NewClosureOrder order, PlaceCodes places) {
        check(order, places, entered());
    }

    /** The register as it would be with one more order; the order must have been checked. */
    public DeadlineRegister trial(NewClosureOrder order) {
        var today = LocalDate.now(clock);
        var all = new ArrayList<>(entered());
        all.add(new ClosureOrderEntity("", "TRIAL", order, "", clock.instant(), today));
        return deadlines.withEntered(all);
    }

    /**
     * Enters an order once: the same key with the same words gives the same order again. From the moment this commits
     * dates are counted with it.
     *
     * @param entryKey made by the caller for this one entry, at most {@value #ENTRY_KEY_LENGTH} characters
     * @return the code of the order
     * @throws org.maloomat.shared.InvalidFields with everything that cannot be taken
     * @throws RuleViolation {@code closure.keyReused} if the key came with other words before
     */
    public String enter(String entryKey, NewClosureOrder order, PlaceCodes places, Actor actor) {
        var revision = em.find(ClosureCalendar.class, ClosureCalendar.ONLY, LockModeType.PESSIMISTIC_WRITE);
        var earlier = em.createQuery(
                        "SELECT o FROM ClosureOrderEntity o WHERE o.entryKey = :key", ClosureOrderEntity.class)
                .setParameter("key", entryKey)
                .getResultStream()
                .findFirst();
        if (earlier.isPresent()) {
            if (!earlier.get().says(order)) {
                throw new RuleViolation("closure.keyReused");
            }
            return earlier.get().code();
        }
        var entered = entered();
        check(order, places, entered);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var today = LocalDate.ofInstant(now, clock.getZone());
        var code = "ORDER-%s-%d".formatted(today, entered.size() + 1);
        em.persist(new ClosureOrderEntity(entryKey, code, order, actor.name(), now, today));
        revision.orderEntered();
        audit.record(
                actor,
                order.kind() == ClosureKind.WITHDRAWN ? "closure.withdraw" : "closure.enter",
                code,
                Map.of(
                        "kind", order.kind(),
                        "lines", order.days().size(),
                        "supersedes", order.supersedes().stream().sorted().collect(Collectors.joining(" "))));
        events.fire(new CalendarEvent.OrderEntered(code));
        return code;
    }

    /** Changes with every order entered, on whatever node. */
    long revision() {
        return em.createQuery("SELECT c.revision FROM ClosureCalendar c", Long.class)
                .getSingleResult();
    }

    List<ClosureOrderEntity> entered() {
        return em.createQuery("SELECT o FROM ClosureOrderEntity o ORDER BY o.id", ClosureOrderEntity.class)
                .getResultList();
    }

    private void check(NewClosureOrder order, PlaceCodes places, Collection<ClosureOrderEntity> entered) {
        new OrderChecks(deadlines.withEntered(entered).calendar(), deadlines.occasions(), places, LocalDate.now(clock))
                .refuseIfWrong(order);
    }

    private static ClosureOrderDetails details(
            WorkingCalendar calendar, ClosureOrder order, ClosureOrderEntity entered) {
        return new ClosureOrderDetails(
                order.code(),
                order.kind(),
                order.instrument(),
                order.learnedOn(),
                order.supersedes(),
                calendar.supersededBy(order.code()),
                order.circularFor().map(java.time.Year::getValue).orElse(null),
                order.source(),
                entered == null ? "" : entered.note(),
                order.verified(),
                entered == null,
                entered == null ? null : entered.enteredBy(),
                entered == null ? null : entered.enteredAt(),
                entered == null ? calendar.lines(order.code()) : entered.days());
    }
}
