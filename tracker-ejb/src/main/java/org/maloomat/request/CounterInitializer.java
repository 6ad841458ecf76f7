package org.maloomat.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Begins the numbers of a year, in a transaction of its own: of two who do so at once one fails and loses nothing else. */
@ApplicationScoped
class CounterInitializer {
    @PersistenceContext
    private EntityManager em;

    /** @throws jakarta.persistence.PersistenceException if the year is open already */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void open(int year) {
        em.persist(new TrackingCounter(year));
        em.flush();
    }
}
