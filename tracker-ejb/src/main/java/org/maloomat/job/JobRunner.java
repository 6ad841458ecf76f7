package org.maloomat.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs one job once, if there is something to do, nobody runs it already, and this node gets the lease. */
@ApplicationScoped
class JobRunner {
    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Map<String, JobRun> ofThisNode = new ConcurrentHashMap<>();
    private final String node = "node-" + ProcessHandle.current().pid();
    private JobLocks locks;
    private JobRuns runs;
    private Clock clock;

    protected JobRunner() {}

    @Inject
    JobRunner(JobLocks locks, JobRuns runs, Clock clock) {
        this.locks = locks;
        this.runs = runs;
        this.clock = clock;
    }

    /** Never throws: the container would drop a timer that fails twice. */
    void run(Job job) {
        if (!running.add(job.name())) {
            return;
        }
        try {
            if (job.isOfEachNode()) {
                ofThisNode.put(job.name(), noted(job));
            } else if (job.isDue()) {
                underLease(job);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The job " + job.name() + " could not be begun; it will be tried again", e);
        } finally {
            running.remove(job.name());
        }
    }

    private void underLease(Job job) {
        var lease = locks.take(job.name());
        if (lease.isPresent()) {
            try {
                runs.keep(noted(job));
            } finally {
                lease.get().unlock();
            }
        }
    }

    private JobRun noted(Job job) {
        var begun = now();
        String failure = null;
        try {
            job.run();
        } catch (RuntimeException e) {
            failure = e.getClass().getSimpleName();
            LOG.log(Level.SEVERE, "The job " + job.name() + " failed; it will be tried again", e);
        }
        return new JobRun(job.name(), node, begun, now(), failure);
    }

    boolean isRunning(Job job) {
        return running.contains(job.name());
    }

    /** The newest run of a job of each node, on this one since its start. */
    Optional<JobRun> ofThisNode(Job job) {
        return Optional.ofNullable(ofThisNode.get(job.name()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
