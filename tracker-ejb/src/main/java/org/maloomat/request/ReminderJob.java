package org.maloomat.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.maloomat.job.Job;
import org.maloomat.job.JobSchedule;

/** Looks every few minutes whether somebody is to be reminded of a due date. */
@ApplicationScoped
public class ReminderJob implements Job {
    @Inject
    private Reminders reminders;

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.every(Duration.ofMinutes(5));
    }

    @Override
    public void run() {
        var more = true;
        while (more) {
            more = reminders.batch();
        }
    }
}
