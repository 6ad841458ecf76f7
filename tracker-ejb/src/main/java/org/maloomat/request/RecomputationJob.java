package org.maloomat.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.maloomat.deadline.CalendarRefresher;
import org.maloomat.job.Job;
import org.maloomat.job.JobSchedule;

/** Carries out recomputations in the background. */
@ApplicationScoped
public class RecomputationJob implements Job {
    @Inject
    private DueDateRecomputing recomputing;

    @Inject
    private CalendarRefresher calendar;

    private final String node = UUID.randomUUID().toString();

    @Override
    public String name() {
        return "recomputation";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.every(Duration.ofSeconds(1));
    }

    @Override
    public boolean isDue() {
        return recomputing.isUnfinished();
    }

    @Override
    public void run() {
        try {
            do {
                calendar.refresh();
            } while (recomputing.batch(node));
        } catch (RuntimeException e) {
            recomputing.forget();
            throw e;
        }
    }
}
