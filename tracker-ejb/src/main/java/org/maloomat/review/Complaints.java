package org.maloomat.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.maloomat.deadline.DeadlineKind;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.deadline.DeadlineRule;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.TrackingNumber;

/** All complaints, as the database keeps them. */
@ApplicationScoped
class Complaints {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private DeadlineRegister deadlines;

    List<Complaint> about(TrackingNumber number) {
        return em.createQuery(
                        "SELECT c FROM Complaint c WHERE c.trackingNumber = :number ORDER BY c.serial", Complaint.class)
                .setParameter("number", number)
                .getResultList();
    }

    Optional<Complaint> find(TrackingNumber number, int serial) {
        return about(number).stream()
                .filter(complaint -> complaint.serial() == serial)
                .findFirst();
    }

    /** @throws RequestNotFound if there is none */
    Complaint get(TrackingNumber number, int serial) {
        return find(number, serial).orElseThrow(RequestNotFound::new);
    }

    Optional<Complaint> findByFilingKey(String key) {
        return em.createQuery("SELECT c FROM Complaint c WHERE c.filingKey = :key", Complaint.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Open ones first, those that wait longest before the others. */
    List<Complaint> all(int limit) {
        return em.createQuery("""
                        SELECT c FROM Complaint c ORDER BY
                        CASE WHEN c.stage = org.maloomat.review.ComplaintStage.CLOSED THEN 1 ELSE 0 END, c.lodgedOn, c.id""", Complaint.class).setMaxResults(limit).getResultList();
    }

    ComplaintDetails details(Complaint complaint) {
        var body = bodies.get(complaint.publicBody());
        var rule = deadlines.statute(body.statute(), complaint.lodgedOn()).rule(DeadlineKind.COMPLAINT_DECISION);
        var decideBy = rule.filter(known -> known.amount() > 0)
                .map(known -> deadlines.dueOn(
                        body.statute(), DeadlineKind.COMPLAINT_DECISION, body.calendarScope(), complaint.lodgedOn()));
        return new ComplaintDetails(
                complaint.trackingNumber(),
                complaint.serial(),
                complaint.version(),
                complaint.publicBody(),
                complaint.language(),
                complaint.grounds(),
                complaint.lodgedOn(),
                decideBy.orElse(null),
                rule.map(DeadlineRule::verified).orElse(false),
                complaint.stage(),
                complaint.caseNumber(),
                steps(complaint));
    }

    private List<StepDetails> steps(Complaint complaint) {
        return em.createQuery("SELECT s FROM StepRow s WHERE s.complaintId = :id ORDER BY s.at, s.id", StepRow.class)
                .setParameter("id", complaint.id())
                .getResultStream()
                .map(StepRow::details)
                .toList();
    }

    void add(Object row) {
        em.persist(row);
    }

    /** @throws ComplaintChanged if another transaction was faster */
    void flush() {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new ComplaintChanged();
        }
    }

    /** How the commission stands on a day; empty while nobody has said. */
    Optional<CommissionStatus> status(LocalDate on) {
        return em.createQuery("""
                        SELECT s FROM CommissionStatusRow s WHERE s.since <= :on ORDER BY s.since DESC, s.id DESC""", CommissionStatusRow.class)
                .setParameter("on", on)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(CommissionStatusRow::status);
    }
}
