package org.maloomat.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The one clock of the house, in the time zone of the law: Asia/Karachi, without daylight saving. */
@ApplicationScoped
public class ClockProducer {
    /** The zone in which days begin and end for the law and for display. */
    public static final ZoneId LAW_ZONE = ZoneId.of("Asia/Karachi");

    @Produces
    @ApplicationScoped
    public Clock clock() {
        return new LawClock();
    }

    /**
     * Does something as if it were another moment: for demonstration content, whose past must have happened on its days.
     * Holds for this thread alone and ends with the work.
     */
    public static <T> T at(Instant moment, Supplier<T> work) {
        LawClock.ELSEWHEN.set(moment);
        try {
            return work.get();
        } finally {
            LawClock.ELSEWHEN.remove();
        }
    }

    /** A clock that a client proxy can wrap: {@link Clock#system} returns a final class. */
    static class LawClock extends Clock {
        private static final ThreadLocal<Instant> ELSEWHEN = new ThreadLocal<>();

        private final Clock system = Clock.system(LAW_ZONE);

        @Override
        public ZoneId getZone() {
            return system.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return system.withZone(zone);
        }

        @Override
        public Instant instant() {
            var elsewhen = ELSEWHEN.get();
            return elsewhen == null ? system.instant() : elsewhen;
        }

        @Override
        public long millis() {
            return instant().toEpochMilli();
        }
    }
}
