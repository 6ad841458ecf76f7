package org.maloomat.job;

import java.time.Clock;
import java.util.Optional;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.maloomat.shared.TestHouse;

/** Begins jobs as their timers do, on the one node there is. */
public final class JobFixture {
    private JobFixture() {}

    public static void begin(TestHouse house, Class<? extends Job> job) {
        new JobRunner(new FreeLocks(), house.get(JobRuns.class), Clock.systemUTC()).run(house.get(job));
    }

    private static final class FreeLocks extends JobLocks {
        @Override
        Optional<SimpleLock> take(String job) {
            return Optional.of(() -> {});
        }
    }
}
