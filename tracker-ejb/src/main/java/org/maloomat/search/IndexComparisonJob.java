package org.maloomat.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.maloomat.job.Job;
import org.maloomat.job.JobSchedule;

/** Every night: compares this node's index with the database. */
@ApplicationScoped
class IndexComparisonJob implements Job {
    private static final LocalTime WHEN_NOBODY_SEARCHES = LocalTime.of(2, 30);

    @Inject
    private IndexComparison comparison;

    @Override
    public String name() {
        return "index-comparison";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.daily(WHEN_NOBODY_SEARCHES);
    }

    @Override
    public boolean isOfEachNode() {
        return true;
    }

    @Override
    public void run() {
        comparison.atNight();
    }
}
