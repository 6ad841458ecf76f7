package org.maloomat.portal.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.maloomat.job.JobStatus;
import org.maloomat.operations.Status;
import org.maloomat.operations.SystemStatus;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.search.IndexComparison;

/** How the house is doing. */
@Named
@RequestScoped
public class StatusView {
    @Inject
    private SystemStatus system;

    @Inject
    private IndexComparison comparison;

    @Inject
    private CurrentPage page;

    private Status status;

    public Status getStatus() {
        if (status == null) {
            status = system.now();
        }
        return status;
    }

    /** What the newest comparison of index and database found, in words. */
    public String getComparison() {
        var report = getStatus().comparison();
        if (report == null) {
            return page.say("admin_status.notCompared");
        }
        var when = page.moment(report.at());
        if (report.isClean()) {
            return page.say("admin_status.same", when, report.compared());
        }
        var differing = page.say("admin_status.differed", when, report.compared(), report.repaired(), report.removed());
        return report.damage().isEmpty() ? differing : differing + " " + page.say("admin_status.damaged");
    }

    /** Whether files are looked through for viruses, in words. */
    public String getViruses() {
        var viruses = getStatus().viruses();
        if (!viruses.configured()) {
            return page.say("admin_status.virusesNone");
        }
        return viruses.version() == null
                ? page.say("admin_status.virusesSilent", viruses.waiting())
                : page.say("admin_status.virusesScanned", viruses.version(), viruses.waiting());
    }

    /** How a job's newest run went, in words. */
    public String lastRun(JobStatus job) {
        if (job.running()) {
            return page.say("admin_status.jobRunning");
        }
        if (job.startedAt() == null) {
            return page.say("admin_status.jobNever");
        }
        var when = page.moment(job.startedAt());
        return job.failure() == null
                ? page.say("admin_status.jobRan", when, job.took().toMillis(), job.node())
                : page.say("admin_status.jobFailed", when, job.node(), job.failure());
    }

    /** When a job is begun next, in words. */
    public String nextRun(JobStatus job) {
        return job.nextAt() == null ? page.say("admin_status.jobStopped") : page.moment(job.nextAt());
    }

    /** Compares index and database now. */
    public void compare() {
        comparison.now();
        status = null;
    }
}
