package org.maloomat.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.maloomat.account.SignedInAccount;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.request.RequestNotFound;
import org.maloomat.shared.FieldChecks;

/** What a moderator does with reports: withdraw the item at once, or say why it stays. */
@Stateless
@RolesAllowed("moderator")
public class ReportModeration {
    private static final int MOST = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReleaseTransactions desk;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignedInAccount caller;

    @Inject
    private Clock clock;

    /** A report that nobody has answered. @param late whether the stated time has passed */
    public record Waiting(
            long id,
            String trackingNumber,
            ContentReporting.Concern concern,
            Instant reportedAt,
            Instant answerDueAt,
            boolean late) {}

    /** Reports without an answer, the most pressing first, at most {@value #MOST}. */
    public List<Waiting> queue() {
        var now = clock.instant();
        return em.createQuery(
                        "SELECT r FROM ItemReport r WHERE r.decision IS NULL ORDER BY r.answerDueAt, r.id",
                        ItemReport.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(report -> report.waiting(now))
                .toList();
    }

    /**
     * Takes the item back from the public, on every surface, and answers every report on it.
     *
     * @param reason shown in its place
     * @throws org.maloomat.shared.RuleViolation {@code report.decided} if somebody has decided already
     */
    public void withdraw(long id, String reason) {
        check(reason);
        var report = get(id);
        report.decide(ContentReporting.Decision.WITHDRAWN, reason.strip(), by(), clock.instant());
        em.createQuery(
                        "SELECT r FROM ItemReport r WHERE r.trackingNumber = :number AND r.decision IS NULL"
                                + " AND r.id <> :id",
                        ItemReport.class)
                .setParameter("number", report.trackingNumber())
                .setParameter("id", id)
                .getResultStream()
                .forEach(other ->
                        other.decide(ContentReporting.Decision.WITHDRAWN, reason.strip(), by(), clock.instant()));
        em.flush();
        desk.withdrawReported(report.trackingNumber(), reason.strip());
    }

    /**
     * Lets the item stand.
     *
     * @param reason shown to whoever reported it, where it was reported
     */
    public void keep(long id, String reason) {
        check(reason);
        var report = get(id);
        report.decide(ContentReporting.Decision.KEPT, reason.strip(), by(), clock.instant());
        audit.record(new Actor(by()), "publication.reportKept", report.trackingNumber(), Map.of("report", id));
    }

    private static void check(String reason) {
        new FieldChecks()
                .required("reason", reason, ReleaseService.REASON_LENGTH)
                .refuseIfAny();
    }

    private ItemReport get(long id) {
        var report = em.find(ItemReport.class, id);
        if (report == null) {
            throw new RequestNotFound();
        }
        return report;
    }

    private String by() {
        return caller.current().signInName();
    }
}
