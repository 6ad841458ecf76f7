package org.maloomat.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

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

    /** A clock that a client proxy can wrap: {@link Clock#system} returns a final class. */
    static class LawClock extends Clock {
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
        public java.time.Instant instant() {
            return system.instant();
        }

        @Override
        public long millis() {
            return system.millis();
        }
    }
}
