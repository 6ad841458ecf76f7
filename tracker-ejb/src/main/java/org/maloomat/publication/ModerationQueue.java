package org.maloomat.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.maloomat.request.RequestDetails;
import org.maloomat.request.RequestTransitions;
import org.maloomat.request.TrackingNumber;

/** Requests whose words are not public yet. */
@ApplicationScoped
@Transactional
public class ModerationQueue {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private RequestTransitions requests;

    List<RequestDetails> waiting(int limit) {
        return em.createQuery("""
                        SELECT r.trackingNumber FROM InformationRequest r
                        WHERE NOT EXISTS (SELECT p FROM PublishedRequest p WHERE p.requestId = r.id)
                        ORDER BY r.id""", TrackingNumber.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(requests::get)
                .toList();
    }

    /** How many there are. */
    public long size() {
        return em.createQuery(
                        "SELECT COUNT(r) FROM InformationRequest r"
                                + " WHERE NOT EXISTS (SELECT p FROM PublishedRequest p WHERE p.requestId = r.id)",
                        Long.class)
                .getSingleResult();
    }

    RequestDetails get(TrackingNumber number) {
        return requests.get(number);
    }
}
