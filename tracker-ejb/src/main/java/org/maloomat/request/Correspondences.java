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
                fees(requestId).stream().map(FeeRow::details).toList());
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
