package org.maloomat.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.maloomat.shared.RuleViolation;

/**
 * Slows failed sign-ins down, by account and by client: from the fourth failure on, each next try must wait twice as long,
 * at most a quarter of an hour. Nobody is locked out for good. Kept in memory for ten thousand names and clients.
 */
@ApplicationScoped
class SignInThrottle {
    private static final int FREE = 3;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Failures(int count, Instant last) {
        Instant nextTry() {
            if (count < FREE) {
                return last;
            }
            long seconds = Math.min(LONGEST.toSeconds(), 1L << Math.min(count - FREE + 1, 20));
            return last.plusSeconds(seconds);
        }
    }

    protected SignInThrottle() {}

    @Inject
    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** @throws RuleViolation {@code account.wait} with the seconds to wait */
    synchronized void refuseIfTooSoon(String name, String client) {
        var now = clock.instant();
        var next = later(nextTry("name:" + name), nextTry("client:" + client));
        if (next.isAfter(now)) {
            throw new RuleViolation("account.wait", Duration.between(now, next).toSeconds() + 1);
        }
    }

    synchronized void failed(String name, String client) {
        count("name:" + name);
        count("client:" + client);
    }

    synchronized void succeeded(String name, String client) {
        failures.remove("name:" + name);
        failures.remove("client:" + client);
    }

    private Instant nextTry(String key) {
        var made = failures.get(key);
        return made == null ? Instant.MIN : made.nextTry();
    }

    private void count(String key) {
        var now = clock.instant();
        failures.merge(key, new Failures(1, now), (made, one) -> {
            var forgotten = made.last().plus(LONGEST).isBefore(now);
            return forgotten ? one : new Failures(made.count() + 1, now);
        });
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
