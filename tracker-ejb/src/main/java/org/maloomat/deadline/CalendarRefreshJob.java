package org.maloomat.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.maloomat.job.Job;
import org.maloomat.job.JobSchedule;

/** Keeps this node's calendar up with orders that were entered on other nodes. */
@ApplicationScoped
class CalendarRefreshJob implements Job {
    @Inject
    private CalendarRefresher calendar;

    @Override
    public String name() {
        return "calendar-refresh";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.every(Duration.ofSeconds(CalendarRefresher.SECONDS_UNTIL_EVERYWHERE));
    }

    @Override
    public boolean isOfEachNode() {
        return true;
    }

    @Override
    public void run() {
        calendar.refresh();
    }
}
