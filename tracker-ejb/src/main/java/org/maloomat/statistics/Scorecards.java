package org.maloomat.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;

/** Counts how bodies keep the law. */
@Stateless
@PermitAll
public class Scorecards {
    private static final String COUNTS = """
            SELECT NEW org.maloomat.statistics.Scorecard(
                   COUNT(r),
                   SUM(CASE WHEN r.answeredOn IS NOT NULL AND r.outcome <> org.maloomat.request.Outcome.REFUSED THEN 1L ELSE 0L END),
                   SUM(CASE WHEN r.answeredOn IS NOT NULL AND r.outcome = org.maloomat.request.Outcome.REFUSED THEN 1L ELSE 0L END),
                   SUM(CASE WHEN r.answeredOn IS NULL AND r.clockState <> org.maloomat.request.ClockState.PAUSED AND r.dueOn < COALESCE(r.withdrawnOn, :today) THEN 1L ELSE 0L END),
                   SUM(CASE WHEN r.answeredOn IS NULL AND r.withdrawnOn IS NULL AND (r.clockState = org.maloomat.request.ClockState.PAUSED OR r.dueOn >= :today) THEN 1L ELSE 0L END),
                   SUM(CASE WHEN r.answeredOn IS NOT NULL AND r.answeredOn <= r.dueOn THEN 1L ELSE 0L END))
            FROM InformationRequest r WHERE r.publicBody = :body GROUP BY r.publicBody""";
    private static final Scorecard NOTHING = new Scorecard(0, 0, 0, 0, 0, 0);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** @param publicBody a body's code */
    public Scorecard of(String publicBody) {
        return em.createQuery(COUNTS, Scorecard.class)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("body", publicBody)
                .getResultStream()
                .findFirst()
                .orElse(NOTHING);
    }
}
