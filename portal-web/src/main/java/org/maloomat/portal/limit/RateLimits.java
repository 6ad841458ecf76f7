package org.maloomat.portal.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;

/**
 * Counts what clients ask for, each in a bucket that fills again evenly. Kept in memory alone and for at most twenty
 * thousand clients, the longest unseen forgotten first; a node counts for itself. A limit of 0 is none, which is the
 * default of a demonstration.
 */
@ApplicationScoped
public class RateLimits {
    static final int REMEMBERED = 20_000;

    private final Map<Limit, Long> allowed = new EnumMap<>(Limit.class);
    private final Map<Client, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Client, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };
    private TimeMeter time;

    private record Client(Limit limit, String name) {}

    protected RateLimits() {}

    @Inject
    public RateLimits(Clock clock, Config config) {
        this.time = new ClockTime(clock);
        var demo = config.getOptionalValue("maloomat.demo", Boolean.class).orElse(false);
        for (var limit : Limit.values()) {
            var usual = demo ? 0 : limit.usual();
            allowed.put(limit, (long)
                    config.getOptionalValue(limit.key(), Integer.class).orElse(usual));
        }
    }

    /**
     * Takes one from what the client may ask for.
     *
     * @throws TooMany if nothing is left
     */
    public void take(Limit limit, String client) {
        if (allowed.get(limit) <= 0) {
            return;
        }
        var probe = bucket(limit, client).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooMany(limit, Math.max(1, ceilSeconds(probe.getNanosToWaitForRefill())));
        }
    }

    /** Gives one back: what was asked for did not happen. */
    public void giveBack(Limit limit, String client) {
        if (allowed.get(limit) > 0) {
            bucket(limit, client).addTokens(1);
        }
    }

    int remembered() {
        synchronized (buckets) {
            return buckets.size();
        }
    }

    private Bucket bucket(Limit limit, String client) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(new Client(limit, client), unseen -> fullBucket(limit));
        }
    }

    private Bucket fullBucket(Limit limit) {
        long many = allowed.get(limit);
        return Bucket.builder()
                .addLimit(share -> share.capacity(many).refillGreedy(many, limit.period()))
                .withCustomTimePrecision(time)
                .build();
    }

    private static long ceilSeconds(long nanos) {
        return Duration.ofNanos(nanos + TimeUnit.SECONDS.toNanos(1) - 1).toSeconds();
    }

    private record ClockTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
