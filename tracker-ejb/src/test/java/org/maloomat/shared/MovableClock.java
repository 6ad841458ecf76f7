package org.maloomat.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock in Karachi that stands until a test moves it. */
public final class MovableClock extends Clock {
    private Instant now;

    public MovableClock(String now) {
        this.now = Instant.parse(now);
    }

    public void moveTo(Instant then) {
        now = then;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Karachi");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
