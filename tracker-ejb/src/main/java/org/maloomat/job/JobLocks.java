package org.maloomat.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbc.JdbcLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;

/**
 * The leases of jobs, a row each: held by one node of all, kept up while the job runs, and free again half a minute after the
 * node that held it was killed.
 */
@ApplicationScoped
class JobLocks {
    private static final String TABLE = "job_lock";
    private static final Duration AFTER_A_KILL = Duration.ofSeconds(30);

    @Resource(lookup = "java:app/jdbc/maloomat")
    private DataSource database;

    @Resource
    private ManagedScheduledExecutorService threads;

    private LockProvider locks;

    protected JobLocks() {}

    JobLocks(DataSource database, ScheduledExecutorService threads) {
        locks = provider(database, threads);
    }

    /** The lease, to be given back; empty while another node holds it. */
    Optional<SimpleLock> take(String job) {
        return provider().lock(new LockConfiguration(ClockProvider.now(), job, AFTER_A_KILL, Duration.ZERO));
    }

    private synchronized LockProvider provider() {
        if (locks == null) {
            locks = provider(database, threads);
        }
        return locks;
    }

    private static LockProvider provider(DataSource database, ScheduledExecutorService threads) {
        return new KeepAliveLockProvider(new JdbcLockProvider(database, TABLE), threads);
    }
}
