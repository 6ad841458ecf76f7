package org.maloomat.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The newest run of a job on any node. */
@Entity
@Table(name = "job_run")
class JobRun {
    @Id
    private String name;

    private String node;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String failure;

    protected JobRun() {}

    /** @param failure the kind of what was thrown; null if nothing was */
    JobRun(String name, String node, Instant startedAt, Instant endedAt, String failure) {
        this.name = name;
        this.node = node;
        this.startedAt = startedAt;
        this.endedAt = endedAt;
        this.failure = failure;
    }

    String name() {
        return name;
    }

    String node() {
        return node;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    String failure() {
        return failure;
    }
}
