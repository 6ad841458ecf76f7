package org.maloomat.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Gives each change of what is public the next number, in the transaction of the change. */
@ApplicationScoped
class FeedWriter {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    void append(FeedEntry.Kind kind, String trackingNumber) {
        var head = em.find(FeedHead.class, FeedHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        em.persist(new FeedRow(head.next(), at, kind, trackingNumber));
    }
}
