package org.maloomat.job;

import java.time.Duration;
import java.time.Instant;

/**
 * How a job goes.
 *
 * @param name as in {@link Job#name}
 * @param running whether this node runs it now
 * @param startedAt when its newest run began; null if there was none
 * @param took how long that took; null if there was none
 * @param node that ran it; null if there was none
 * @param failure the kind of what it threw; null if it threw nothing
 * @param nextAt when this node looks next whether there is something to do; null if never
 */
public record JobStatus(
        String name, boolean running, Instant startedAt, Duration took, String node, String failure, Instant nextAt) {
    static JobStatus of(Job job, boolean running, JobRun newest, Instant nextAt) {
        return newest == null
                ? new JobStatus(job.name(), running, null, null, null, null, nextAt)
                : new JobStatus(
                        job.name(),
                        running,
                        newest.startedAt(),
                        Duration.between(newest.startedAt(), newest.endedAt()),
                        newest.node(),
                        newest.failure(),
                        nextAt);
    }
}
