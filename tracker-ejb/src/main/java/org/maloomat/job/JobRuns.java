package org.maloomat.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The newest run of each job, as the database keeps it. */
@ApplicationScoped
@Transactional
class JobRuns {
    @PersistenceContext
    private EntityManager em;

    public void keep(JobRun run) {
        em.merge(run);
    }

    public List<JobRun> all() {
        return em.createQuery("SELECT r FROM JobRun r", JobRun.class).getResultList();
    }
}
