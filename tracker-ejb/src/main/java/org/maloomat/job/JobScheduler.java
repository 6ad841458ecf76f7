package org.maloomat.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.NoMoreTimeoutsException;
import jakarta.ejb.NoSuchObjectLocalException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives every {@link Job} of the house its timer, and tells how they go. Each node has timers; who runs is the lease's matter. */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class JobScheduler {
    @Resource
    private TimerService service;

    @Inject
    private Instance<Job> jobs;

    @Inject
    private JobRunner runner;

    @Inject
    private JobRuns runs;

    private final Map<String, Job> byName = new TreeMap<>();
    private final Map<String, Timer> timers = new HashMap<>();

    @PostConstruct
    void start() {
        for (var job : jobs) {
            if (byName.put(job.name(), job) != null) {
                throw new IllegalStateException("Two jobs are called " + job.name());
            }
            var timer = service.createCalendarTimer(job.schedule().expression(), new TimerConfig(job.name(), false));
            timers.put(job.name(), timer);
        }
    }

    @Timeout
    void begin(Timer timer) {
        runner.run(byName.get((String) timer.getInfo()));
    }

    /** How each job goes, by name. */
    @RolesAllowed("administrator")
    public List<JobStatus> status() {
        var newest = new HashMap<String, JobRun>();
        runs.all().forEach(run -> newest.put(run.name(), run));
        return byName.values().stream()
                .map(job -> JobStatus.of(
                        job,
                        runner.isRunning(job),
                        runner.ofThisNode(job).orElse(newest.get(job.name())),
                        next(timers.get(job.name()))))
                .toList();
    }

    private static Instant next(Timer timer) {
        try {
            return timer.getNextTimeout().toInstant();
        } catch (NoMoreTimeoutsException | NoSuchObjectLocalException never) {
            return null;
        }
    }
}
