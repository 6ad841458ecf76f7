package org.maloomat.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.maloomat.job.Job;
import org.maloomat.job.JobSchedule;

/** Keeps this node's index up with what other nodes release and withdraw. */
@ApplicationScoped
class IndexFeedJob implements Job {
    @Inject
    private IndexFeeder feeder;

    @Override
    public String name() {
        return "index-feed";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.every(Duration.ofSeconds(1));
    }

    @Override
    public boolean isOfEachNode() {
        return true;
    }

    @Override
    public void run() {
        feeder.poll();
    }
}
