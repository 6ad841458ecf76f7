package org.maloomat.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.request.RequestNotFound;

/** How anybody tells that a public item should not be public: without an account, without a word that could name anybody. */
@Stateless
@PermitAll
public class ContentReporting {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "maloomat.report.hours", defaultValue = "24")
    private int hours;

    /** What is wrong with an item. */
    public enum Concern {
        /** Somebody can be recognised by it. */
        IDENTIFIES,
        /** Somebody is in danger because of it. */
        DANGER,
        /** What it says is wrong. */
        WRONG
    }

    /** What became of a report. */
    public enum Decision {
        WITHDRAWN,
        KEPT
    }

    /** @param answerDueAt by when it is answered, on the page where it was made */
    public record Receipt(String trackingNumber, Instant reportedAt, Instant answerDueAt) {}

    /** @param words why, in the moderator's words */
    public record Answer(Decision decision, Instant decidedAt, String words) {}

    /** In how many hours a report is answered. */
    public int hours() {
        return hours;
    }

    /**
     * Takes a report in. The same key is the same report.
     *
     * @param key names the form that was sent, at most 40 characters
     * @throws RequestNotFound for what the public cannot see
     */
    public Receipt report(String key, String trackingNumber, Concern concern) {
        var before = em.createQuery("SELECT r FROM ItemReport r WHERE r.key = :key", ItemReport.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
        if (before.isPresent()) {
            return before.get().receipt();
        }
        var item = em.find(PublishedRequest.class, trackingNumber);
        if (item == null || !Visibility.allows(item)) {
            throw new RequestNotFound();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var report = new ItemReport(key, trackingNumber, concern, now, now.plus(Duration.ofHours(hours)));
        em.persist(report);
        audit.record(new Actor("public"), "publication.report", trackingNumber, Map.of("concern", concern));
        return report.receipt();
    }

    /** How the newest report on a public item was answered. */
    public Optional<Answer> lastAnswer(String trackingNumber) {
        return em.createQuery(
                        "SELECT r FROM ItemReport r, PublishedRequest p WHERE r.trackingNumber = :number"
                                + " AND p.trackingNumber = r.trackingNumber AND " + Visibility.RULE
                                + " AND r.decision IS NOT NULL ORDER BY r.decidedAt DESC",
                        ItemReport.class)
                .setParameter("number", trackingNumber)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(ItemReport::answer);
    }
}
