package org.maloomat.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What passed between bodies and requesters, as the database keeps it. */
@ApplicationScoped
class Correspondences {
    @PersistenceContext
    private EntityManager em;

    void add(Object row) {
        em.persist(row);
    }

    Correspondence of(long requestId) {
        return new Correspondence(
                clarifications(requestId).stream()
                        .map(ClarificationRow::details)
                        .toList(),
                fees(requestId).stream().map(FeeRow::details).toList(),
                rows(TransferRow.class, requestId).stream()
                        .map(TransferRow::details)
                        .toList());
    }

    List<Consultation> consultations(long requestId) {
        return rows(ConsultationRow.class, requestId).stream()
                .map(ConsultationRow::details)
                .toList();
    }

    /** @throws RequestNotFound for a consultation of another request */
    ConsultationRow consultation(long id, long requestId) {
        var row = em.find(ConsultationRow.class, id);
        if (row == null || !row.isOf(requestId)) {
            throw new RequestNotFound();
        }
        return row;
    }

    List<RequestNote> notes(long requestId, String publicBody) {
        return em.createQuery(
                        "SELECT n FROM NoteRow n WHERE n.requestId = :id AND n.publicBody = :body ORDER BY n.id",
                        NoteRow.class)
                .setParameter("id", requestId)
                .setParameter("body", publicBody)
                .getResultStream()
                .map(NoteRow::details)
                .toList();
    }

    /** What a body has handed on, the newest first. */
    List<Transfer> handedOn(String publicBody, int most) {
        return em.createQuery(
                        "SELECT t FROM TransferRow t WHERE t.fromBody = :body ORDER BY t.id DESC", TransferRow.class)
                .setParameter("body", publicBody)
                .setMaxResults(most)
                .getResultStream()
                .map(TransferRow::details)
                .toList();
    }

    /** The last question asked; there is one where a reply is waited for. */
    ClarificationRow lastQuestion(long requestId) {
        return last(clarifications(requestId));
    }

    /** The last fee asked; there is one where a payment is waited for. */
    FeeRow lastFee(long requestId) {
        return last(fees(requestId));
    }

    private List<ClarificationRow> clarifications(long requestId) {
        return rows(ClarificationRow.class, requestId);
    }

    private List<FeeRow> fees(long requestId) {
        return rows(FeeRow.class, requestId);
    }

    private <T> List<T> rows(Class<T> type, long requestId) {
        return em.createQuery(
                        "SELECT r FROM " + type.getSimpleName() + " r WHERE r.requestId = :id ORDER BY r.id", type)
                .setParameter("id", requestId)
                .getResultList();
    }

    private static <T> T last(List<T> rows) {
        return rows.get(rows.size() - 1);
    }
}
