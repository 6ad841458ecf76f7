package org.maloomat.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maloomat.deadline.Deadline;

/** All requests, as the database keeps them. */
@ApplicationScoped
class Requests {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Explanations explanations;

    /** Holds the year's row until the transaction ends, so filings queue up here. The first filing of a year begins it. */
    TrackingCounter lockNumbers(int year) {
        var counter = lockCounter(year);
        if (counter == null) {
            lockCounter(TrackingCounter.BEGINNING_OF_YEARS);
            counter = lockCounter(year);
        }
        if (counter == null) {
            counter = new TrackingCounter(year);
            em.persist(counter);
            em.flush();
        }
        return counter;
    }

    private TrackingCounter lockCounter(int year) {
        return em.find(TrackingCounter.class, year, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(InformationRequest request) {
        em.persist(request);
        em.flush();
    }

    Optional<InformationRequest> findByFilingKey(String filingKey) {
        return em.createQuery("SELECT r FROM InformationRequest r WHERE r.filingKey = :key", InformationRequest.class)
                .setParameter("key", filingKey)
                .getResultStream()
                .findFirst();
    }

    Optional<InformationRequest> find(TrackingNumber number) {
        return em.createQuery(
                        "SELECT r FROM InformationRequest r WHERE r.trackingNumber = :number", InformationRequest.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    InformationRequest get(long id) {
        return em.find(InformationRequest.class, id);
    }

    InformationRequest get(TrackingNumber number) {
        return find(number).orElseThrow(RequestNotFound::new);
    }

    /** The request if it is this body's: another body's request is simply not there. */
    InformationRequest get(TrackingNumber number, String publicBody) {
        return find(number).filter(r -> r.publicBody().equals(publicBody)).orElseThrow(RequestNotFound::new);
    }

    void addTimeline(TimelineRow row) {
        em.persist(row);
    }

    List<TimelineEntry> timeline(long requestId) {
        return em.createQuery(
                        "SELECT t FROM TimelineRow t WHERE t.requestId = :id ORDER BY t.at, t.id", TimelineRow.class)
                .setParameter("id", requestId)
                .getResultStream()
                .map(TimelineRow::entry)
                .toList();
    }

    void addDueDate(long requestId, Deadline deadline, String reason, String because, Instant now) {
        em.persist(new DueDateRecord(
                requestId, deadline, explanations.get(explanations.keep(deadline)), reason, because, now));
    }

    /** The due date that stands: the newest. */
    DueDateRecord dueDate(long requestId) {
        return em.createQuery(
                        "SELECT d FROM DueDateRecord d WHERE d.requestId = :id ORDER BY d.id DESC", DueDateRecord.class)
                .setParameter("id", requestId)
                .setMaxResults(1)
                .getSingleResult();
    }

    List<InformationRequest> oneMovedOfEachBody(long recomputation) {
        return em.createQuery("""
                        SELECT r FROM InformationRequest r WHERE r.id IN
                               (SELECT MIN(m.id) FROM InformationRequest m, DueDateRecord d
                                WHERE d.requestId = m.id AND d.recomputationId = :run GROUP BY m.publicBody)
                        ORDER BY r.id""", InformationRequest.class)
                .setParameter("run", recomputation)
                .getResultList();
    }

    /** Every due date the request was ever given, the first one first. */
    List<RequestClock.DueDateGiven> everyDueDate(long requestId) {
        return em.createQuery(
                        "SELECT d FROM DueDateRecord d WHERE d.requestId = :id ORDER BY d.id", DueDateRecord.class)
                .setParameter("id", requestId)
                .getResultStream()
                .map(DueDateRecord::given)
                .toList();
    }

    /** A body's requests without an answer whose clock runs, most pressing first. */
    List<InformationRequest> owedBy(String publicBody, int most) {
        return em.createQuery("""
                        SELECT r FROM InformationRequest r
                        WHERE r.publicBody = :body AND r.answeredOn IS NULL AND r.clockState = :running
                        ORDER BY r.dueOn, r.id""", InformationRequest.class)
                .setParameter("running", ClockState.RUNNING)
                .setParameter("body", publicBody)
                .setMaxResults(most)
                .getResultList();
    }

    /** A body's newest requests. */
    List<InformationRequest> newestOf(String publicBody, int most) {
        return em.createQuery(
                        "SELECT r FROM InformationRequest r WHERE r.publicBody = :body ORDER BY r.id DESC",
                        InformationRequest.class)
                .setParameter("body", publicBody)
                .setMaxResults(most)
                .getResultList();
    }

    /** The due dates that stand of these requests, by request. */
    Map<Long, DueDateRecord> dueDates(Collection<Long> requestIds) {
        if (requestIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("""
                        SELECT d FROM DueDateRecord d WHERE d.id IN
                               (SELECT MAX(e.id) FROM DueDateRecord e WHERE e.requestId IN :ids GROUP BY e.requestId)""", DueDateRecord.class)
                .setParameter("ids", requestIds)
                .getResultStream()
                .collect(Collectors.toMap(DueDateRecord::requestId, Function.identity()));
    }

    List<InformationRequest> queue(RequestListing.Queue queue, LocalDate today, int offset, int limit) {
        var query = em.createQuery(
                "SELECT r FROM InformationRequest r " + filter(queue)
                        + " ORDER BY CASE WHEN r.answeredOn IS NULL AND r.withdrawnOn IS NULL OR r.stage = :reopened"
                        + " THEN 0 ELSE 1 END, r.dueOn, r.id",
                InformationRequest.class);
        query.setParameter("reopened", HandlingStage.REOPENED);
        bind(query, queue, today);
        return query.setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    long count(RequestListing.Queue queue, LocalDate today) {
        var query = em.createQuery("SELECT COUNT(r) FROM InformationRequest r " + filter(queue), Long.class);
        bind(query, queue, today);
        return query.getSingleResult();
    }

    /** What is given to an officer and still owed. */
    long countAssigned(String publicBody, String signInName) {
        return em.createQuery("""
                        SELECT COUNT(r) FROM InformationRequest r
                        WHERE r.publicBody = :body AND r.assignee = :assignee AND r.stage IN :owed""", Long.class)
                .setParameter("body", publicBody)
                .setParameter("assignee", signInName)
                .setParameter(
                        "owed",
                        List.of(
                                HandlingStage.RECEIVED,
                                HandlingStage.ACKNOWLEDGED,
                                HandlingStage.ANSWER_HANDED_IN,
                                HandlingStage.REOPENED))
                .getSingleResult();
    }

    private static String filter(RequestListing.Queue queue) {
        var where = new StringBuilder("WHERE r.publicBody = :body");
        if (queue.stage() != null) {
            where.append(" AND r.stage = :stage");
        }
        if (queue.due() != null) {
            where.append(" AND r.answeredOn IS NULL AND r.clockState = :running AND ");
            where.append(
                    switch (queue.due()) {
                        case OVERDUE -> "r.dueLatest < :today";
                        case TODAY -> "r.dueEarliest <= :today AND r.dueLatest >= :today";
                        case THIS_WEEK -> "r.dueEarliest > :today AND r.dueEarliest < :monday";
                        case LATER -> "r.dueEarliest > :today";
                    });
        }
        if (queue.assignee() != null) {
            where.append(" AND r.assignee = :assignee");
        }
        return where.toString();
    }

    private static void bind(jakarta.persistence.Query query, RequestListing.Queue queue, LocalDate today) {
        query.setParameter("body", queue.publicBody());
        if (queue.stage() != null) {
            query.setParameter("stage", queue.stage());
        }
        if (queue.due() != null) {
            query.setParameter("today", today);
            query.setParameter("running", ClockState.RUNNING);
        }
        if (queue.due() == RequestListing.Due.THIS_WEEK) {
            query.setParameter("monday", today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        }
        if (queue.assignee() != null) {
            query.setParameter("assignee", queue.assignee());
        }
    }
}
