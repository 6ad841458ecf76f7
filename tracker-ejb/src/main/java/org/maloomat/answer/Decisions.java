package org.maloomat.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.Batches;

/** What released answers decided. A correction adds a decision and takes none away, so that a past day can be told again. */
@ApplicationScoped
public class Decisions {
    @PersistenceContext
    private EntityManager em;

    /** The decisions on these requests before that moment, oldest first; a request without any is not in the map. */
    public Map<TrackingNumber, List<Decision>> before(Instant end, Collection<TrackingNumber> requests) {
        var found = new HashMap<TrackingNumber, List<Decision>>();
        for (var batch : Batches.of(requests)) {
            em.createQuery("""
                            SELECT a FROM AnswerDecision a WHERE a.trackingNumber IN :requests AND a.decidedAt < :end
                            ORDER BY a.decidedAt, a.id""", AnswerDecision.class)
                    .setParameter("requests", batch)
                    .setParameter("end", end)
                    .getResultStream()
                    .forEach(decided -> found.computeIfAbsent(decided.trackingNumber(), number -> new ArrayList<>())
                            .add(decided.decision()));
        }
        return found;
    }
}
