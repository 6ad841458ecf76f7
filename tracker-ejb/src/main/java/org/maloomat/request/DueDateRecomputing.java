package org.maloomat.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.deadline.CalendarRefresher;
import org.maloomat.deadline.Deadline;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.shared.InstantConverter;
import org.maloomat.shared.NativeSql;
import org.maloomat.shared.RuleViolation;

/**
 * Counts the dates of all open requests anew, a batch at a time. A batch is one transaction that moves the requests, their
 * timelines, the letters and the mark up to which the run has come: killed at any moment, the run goes on after the last
 * whole batch. Answered requests are never touched; a clock that stands still is counted when it goes on.
 */
@ApplicationScoped
public class DueDateRecomputing {
    static final int BATCH = 5_000;
    private static final int ROWS_A_STATEMENT = 500;
    private static final int MOST_REMEMBERED = 100_000;
    private static final Duration EVERYWHERE = Duration.ofSeconds(2L * CalendarRefresher.SECONDS_UNTIL_EVERYWHERE);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RequestDeadlines deadlines;

    @Inject
    private DeadlineRegister register;

    @Inject
    private Explanations explanations;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<DueDatesMoved> events;

    @Inject
    private Clock clock;

    /** Dates counted so far with the calendar of that version; used by one batch after the other. */
    private final Map<RequestDeadlines.ClockFacts, Optional<Counted>> remembered = new HashMap<>();

    private String rememberedVersion = "";

    private record Counted(Deadline deadline, String explanationKey) {}

    private record OpenRequest(long id, RequestDeadlines.ClockFacts facts, CommittedDueDate given) {}

    private record NewDate(OpenRequest request, Counted counted) {}

    /** Begins a run; it is carried out in the background. */
    long begin(String orderCode, boolean mayShorten, Actor actor) {
        var total = em.createQuery(
                        "SELECT COUNT(r) FROM InformationRequest r WHERE r.answeredOn IS NULL AND r.clockState = :running",
                        Long.class)
                .setParameter("running", ClockState.RUNNING)
                .getSingleResult();
        var run = new RecomputationRow(orderCode, mayShorten, actor.name(), clock.instant(), total);
        em.persist(run);
        em.flush();
        return run.id();
    }

    List<Recomputation> newest(int limit) {
        return em.createQuery("SELECT r FROM RecomputationRow r ORDER BY r.id DESC", RecomputationRow.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(RecomputationRow::details)
                .toList();
    }

    Optional<Recomputation> find(long id) {
        return Optional.ofNullable(em.find(RecomputationRow.class, id)).map(RecomputationRow::details);
    }

    /** Whether a run waits for its next batch. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean isUnfinished() {
        return em.createQuery("SELECT COUNT(r) FROM RecomputationRow r WHERE r.stage <> :done", Long.class)
                        .setParameter("done", RecomputationRow.Stage.DONE)
                        .getSingleResult()
                > 0;
    }

    /**
     * Deals with the next batch of the oldest unfinished run.
     *
     * @param holder names this node; another node is let in only after this one has been silent for a while
     * @return whether there may be more to do now
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean batch(String holder) {
        var unfinished = em.createQuery(
                        "SELECT r.id FROM RecomputationRow r WHERE r.stage <> :done ORDER BY r.id", Long.class)
                .setParameter("done", RecomputationRow.Stage.DONE)
                .setMaxResults(1)
                .getResultList();
        if (unfinished.isEmpty()) {
            return false;
        }
        var run = em.find(RecomputationRow.class, unfinished.get(0), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(run);
        var now = clock.instant();
        if (run.stage() == RecomputationRow.Stage.DONE || !run.lease(holder, now)) {
            return false;
        }
        try {
            return advance(run, now);
        } catch (SQLException e) {
            throw new IllegalStateException("A batch of due dates could not be recomputed", e);
        }
    }

    private boolean advance(RecomputationRow run, Instant now) throws SQLException {
        var connection = em.unwrap(Connection.class);
        var requests = lockNext(connection, run);
        if (requests.isEmpty()) {
            return nextStage(run, now);
        }
        var moved = new ArrayList<NewDate>();
        var heldBack = 0;
        var uncountable = 0;
        for (var request : requests) {
            var counted = count(request.facts());
            if (counted.isEmpty()) {
                uncountable++;
            } else if (!request.given().are(counted.get().deadline())) {
                if (request.given().areShortenedBy(counted.get().deadline()) && !run.mayShorten()) {
                    heldBack++;
                } else {
                    moved.add(new NewDate(request, counted.get()));
                }
            }
        }
        if (!moved.isEmpty()) {
            move(connection, run, moved, now);
        }
        run.passed(requests.get(requests.size() - 1).id(), requests.size(), moved.size(), heldBack, uncountable);
        return true;
    }

    private boolean nextStage(RecomputationRow run, Instant now) {
        if (run.stage() == RecomputationRow.Stage.EVERYTHING) {
            run.lookForLatecomers();
            return true;
        }
        if (now.isBefore(run.requestedAt().plus(EVERYWHERE))) {
            return false;
        }
        run.finish(now);
        var done = run.details();
        audit.record(
                Actor.SYSTEM,
                "closure.recomputed",
                run.orderCode(),
                Map.of(
                        "recomputation", done.id(),
                        "examined", done.examined(),
                        "moved", done.moved(),
                        "heldBack", done.heldBack(),
                        "uncountable", done.uncountable()));
        events.fire(new DueDatesMoved.Finished(done.id(), run.orderCode(), now));
        return true;
    }

    private Optional<Counted> count(RequestDeadlines.ClockFacts facts) {
        if (!rememberedVersion.equals(register.calendarVersion()) || remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
            rememberedVersion = register.calendarVersion();
        }
        var known = remembered.get(facts);
        if (known == null) {
            try {
                var deadline = deadlines.count(register, facts);
                known = Optional.of(new Counted(deadline, explanations.keep(deadline)));
            } catch (RuleViolation uncountable) {
                known = Optional.empty();
            }
            remembered.put(facts, known);
        }
        return known;
    }

    /** What was worked out in a batch that was rolled back may not be kept. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public void forget() {
        remembered.clear();
    }

    private static List<OpenRequest> lockNext(Connection connection, RecomputationRow run) throws SQLException {
        var latecomers = run.stage() == RecomputationRow.Stage.LATECOMERS ? " AND received_at >= ?" : "";
        try (var query =
                connection.prepareStatement("""
                SELECT id, public_body, received_on, urgent, extended_on, due_on, due_earliest, due_latest, clock_past
                FROM information_request
                WHERE answered_on IS NULL AND clock_state = 'RUNNING' AND id > ?""" + latecomers + " ORDER BY id LIMIT " + BATCH + " FOR UPDATE")) {
            query.setLong(1, run.lastRequestId());
            if (!latecomers.isEmpty()) {
                query.setObject(2, InstantConverter.column(run.requestedAt().minus(EVERYWHERE)));
            }
            var found = new ArrayList<OpenRequest>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new OpenRequest(
                            rows.getLong(1),
                            new RequestDeadlines.ClockFacts(
                                    rows.getString(2),
                                    rows.getObject(3, LocalDate.class),
                                    rows.getBoolean(4),
                                    rows.getObject(5) != null,
                                    rows.getString(9)),
                            new CommittedDueDate(
                                    rows.getObject(6, LocalDate.class),
                                    rows.getObject(7, LocalDate.class),
                                    rows.getObject(8, LocalDate.class))));
                }
            }
            return found;
        }
    }

    private void move(Connection connection, RecomputationRow run, List<NewDate> moved, Instant now)
            throws SQLException {
        em.flush();
        for (var from = 0; from < moved.size(); from += ROWS_A_STATEMENT) {
            append(connection, run, moved.subList(from, Math.min(moved.size(), from + ROWS_A_STATEMENT)), now);
        }
        var first = moved.get(0).request().id();
        var last = moved.get(moved.size() - 1).request().id();
        execute(connection, """
                UPDATE information_request SET (due_on, due_earliest, due_latest, remind_on, version) =
                    (SELECT d.due_on, d.earliest_on, d.latest_on, received_on, information_request.version + 1
                     FROM request_due_date d
                     WHERE d.recomputation_id = ? AND d.request_id = information_request.id)
                WHERE id IN (SELECT request_id FROM request_due_date
                             WHERE recomputation_id = ? AND request_id BETWEEN ? AND ?)""", statement -> {
            statement.setLong(1, run.id());
            statement.setLong(2, run.id());
            statement.setLong(3, first);
            statement.setLong(4, last);
        });
        execute(
                connection,
                "INSERT INTO request_event (id, request_id, at, kind, actor) SELECT "
                        + NativeSql.nextValue(connection, "request_event_seq") + """
                , request_id, computed_at, 'DUE_DATE_MOVED', 'system' FROM request_due_date
                WHERE recomputation_id = ? AND request_id BETWEEN ? AND ?""",
                statement -> {
                    statement.setLong(1, run.id());
                    statement.setLong(2, first);
                    statement.setLong(3, last);
                });
        events.fire(new DueDatesMoved.Batch(run.id(), first, last, now));
    }

    private static void append(Connection connection, RecomputationRow run, List<NewDate> moved, Instant now)
            throws SQLException {
        var sql = new StringBuilder("""
                INSERT INTO request_due_date (id, request_id, due_on, earliest_on, latest_on, reason, rule_version,
                    calendar_version, explanation_key, computed_at, recomputation_id, because) VALUES
                """);
        var next = NativeSql.nextValue(connection, "request_due_date_seq");
        for (var i = 0; i < moved.size(); i++) {
            sql.append(i == 0 ? " (" : ", (").append(next).append(", ?, ?, ?, ?, 'ORDER', ?, ?, ?, ?, ?, ?)");
        }
        execute(connection, sql.toString(), statement -> {
            var place = 0;
            for (var one : moved) {
                var deadline = one.counted().deadline();
                statement.setLong(++place, one.request().id());
                statement.setObject(++place, deadline.dueOn());
                statement.setObject(++place, deadline.earliest());
                statement.setObject(++place, deadline.latest());
                statement.setString(++place, deadline.ruleVersion());
                statement.setString(++place, deadline.calendarVersion());
                statement.setString(++place, one.counted().explanationKey());
                statement.setObject(++place, InstantConverter.column(now));
                statement.setLong(++place, run.id());
                statement.setString(++place, run.orderCode());
            }
        });
    }

    @FunctionalInterface
    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private static void execute(Connection connection, String sql, Binding binding) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            statement.executeUpdate();
        }
    }
}
