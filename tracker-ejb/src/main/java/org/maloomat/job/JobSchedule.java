package org.maloomat.job;

import jakarta.ejb.ScheduleExpression;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a job is begun: every so many seconds or minutes of the clock, or once a day at a time of day in Pakistan. */
public final class JobSchedule {
    private static final ZoneId ZONE = ZoneId.of("Asia/Karachi");
    private static final int SECONDS = 60;
    private static final int MINUTES = 60;

    private final ScheduleExpression expression;

    private JobSchedule(ScheduleExpression expression) {
        this.expression = expression;
    }

    /**
     * @param interval whole seconds below a minute, or whole minutes below an hour
     * @throws IllegalArgumentException for any other
     */
    public static JobSchedule every(Duration interval) {
        long seconds = interval.toSeconds();
        var expression = new ScheduleExpression().hour("*");
        if (seconds >= 1 && seconds < SECONDS) {
            return new JobSchedule(expression.minute("*").second("*/" + seconds));
        }
        if (seconds % SECONDS == 0 && seconds / SECONDS >= 1 && seconds / SECONDS < MINUTES) {
            return new JobSchedule(expression.minute("*/" + seconds / SECONDS).second(0));
        }
        throw new IllegalArgumentException("No interval of whole seconds or minutes: " + interval);
    }

    /** Once a day. */
    public static JobSchedule daily(LocalTime time) {
        return new JobSchedule(new ScheduleExpression()
                .hour(time.getHour())
                .minute(time.getMinute())
                .second(time.getSecond())
                .timezone(ZONE.getId()));
    }

    ScheduleExpression expression() {
        return expression;
    }
}
