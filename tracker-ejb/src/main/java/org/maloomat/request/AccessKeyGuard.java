package org.maloomat.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.shared.RuleViolation;

/**
 * Slows down clients that guess access keys: after {@code maloomat.access-key.guesses} wrong keys (10) within a quarter
 * of an hour a client must wait until the quarter is over. Counted by client and not by request, so that a stranger cannot
 * lock a requester out. Kept in memory for at most ten thousand clients, the oldest forgotten first.
 */
@ApplicationScoped
class AccessKeyGuard {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "maloomat.access-key.guesses", defaultValue = "10")
    private int allowed;

    private final Map<String, Guesses> guesses = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Guesses> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Guesses(Instant since, int count) {
        boolean isOver(Instant now) {
            return now.isAfter(since.plus(WINDOW));
        }
    }

    protected AccessKeyGuard() {}

    AccessKeyGuard(Clock clock, int allowed) {
        this.clock = clock;
        this.allowed = allowed;
    }

    synchronized void refuseIfGuessing(String client) {
        var made = guesses.get(client);
        if (made != null && !made.isOver(clock.instant()) && made.count() >= allowed) {
            throw new RuleViolation("accessKey.tooManyGuesses", WINDOW.toMinutes());
        }
    }

    synchronized void wrongKey(String client) {
        var now = clock.instant();
        guesses.merge(
                client,
                new Guesses(now, 1),
                (made, one) -> made.isOver(now) ? one : new Guesses(made.since(), made.count() + 1));
    }
}
