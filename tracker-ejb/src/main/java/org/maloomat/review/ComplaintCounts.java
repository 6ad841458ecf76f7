package org.maloomat.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.Batches;

/** How many complaints were lodged about requests, and what they cost. */
@ApplicationScoped
public class ComplaintCounts {
    @PersistenceContext
    private EntityManager em;

    /** What was lodged and imposed on these requests before that moment; a request without a complaint is not in the map. */
    public Map<TrackingNumber, ComplaintFigures> before(Instant end, Collection<TrackingNumber> requests) {
        var found = new HashMap<TrackingNumber, ComplaintFigures>();
        for (var batch : Batches.of(requests)) {
            query(batch, end, """
                    SELECT c.trackingNumber, COUNT(c) FROM Complaint c
                    WHERE c.trackingNumber IN :requests AND c.lodgedAt < :end GROUP BY c.trackingNumber""")
                    .getResultStream()
                    .forEach(row -> found.put((TrackingNumber) row[0], new ComplaintFigures(number(row[1]), 0)));
            query(batch, end, """
                    SELECT c.trackingNumber, SUM(s.rupees) FROM StepRow s, Complaint c
                    WHERE s.complaintId = c.id AND s.rupees IS NOT NULL AND s.at < :end AND c.trackingNumber IN :requests
                    GROUP BY c.trackingNumber""")
                    .getResultStream()
                    .forEach(row -> found.computeIfPresent(
                            (TrackingNumber) row[0],
                            (request, known) -> new ComplaintFigures(known.complaints(), number(row[1]))));
        }
        return found;
    }

    private TypedQuery<Object[]> query(List<TrackingNumber> requests, Instant end, String jpql) {
        return em.createQuery(jpql, Object[].class)
                .setParameter("requests", requests)
                .setParameter("end", end);
    }

    private static int number(Object sum) {
        return ((Number) sum).intValue();
    }
}
