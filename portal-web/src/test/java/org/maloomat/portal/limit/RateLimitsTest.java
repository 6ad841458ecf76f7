package org.maloomat.portal.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private final MovingClock clock = new MovingClock();

    @Test
    void after_its_share_a_client_waits_until_the_next_one_is_due() {
        var limits = limits(Map.of("maloomat.limit.filings", "6"));
        take(limits, 6, "a");
        assertThatThrownBy(() -> limits.take(Limit.FILINGS, "a")).isInstanceOfSatisfying(TooMany.class, tooMany -> {
            assertThat(tooMany.seconds()).isEqualTo(600);
            assertThat(tooMany.key()).isEqualTo("limit.filings");
            assertThat(tooMany.arguments()).containsExactly(10L);
        });
        clock.pass(Duration.ofMinutes(10));
        take(limits, 1, "a");
        assertThatThrownBy(() -> limits.take(Limit.FILINGS, "a")).isInstanceOf(TooMany.class);
    }

    @Test
    void one_clients_share_is_not_anothers_and_filing_is_not_searching() {
        var limits = limits(Map.of("maloomat.limit.filings", "1"));
        take(limits, 1, "a");
        take(limits, 1, "b");
        assertThatCode(() -> limits.take(Limit.SEARCHES, "a")).doesNotThrowAnyException();
    }

    @Test
    void what_did_not_happen_is_given_back_but_never_more_than_the_share() {
        var limits = limits(Map.of("maloomat.limit.filings", "2"));
        take(limits, 2, "a");
        limits.giveBack(Limit.FILINGS, "a");
        take(limits, 1, "a");
        for (int i = 0; i < 5; i++) {
            limits.giveBack(Limit.FILINGS, "a");
        }
        take(limits, 2, "a");
        assertThatThrownBy(() -> limits.take(Limit.FILINGS, "a")).isInstanceOf(TooMany.class);
    }

    @Test
    void zero_is_no_limit_and_a_demonstration_has_none() {
        take(limits(Map.of("maloomat.limit.filings", "0")), 1_000, "a");
        take(limits(Map.of("maloomat.demo", "true")), 1_000, "a");
        assertThatThrownBy(() -> take(limits(Map.of()), 1_000, "a")).isInstanceOf(TooMany.class);
    }

    @Test
    void no_more_clients_are_remembered_than_memory_was_set_aside_for() {
        var limits = limits(Map.of());
        for (int i = 0; i < RateLimits.REMEMBERED + 100; i++) {
            limits.take(Limit.SEARCHES, "client " + i);
        }
        assertThat(limits.remembered()).isEqualTo(RateLimits.REMEMBERED);
    }

    private static void take(RateLimits limits, int times, String client) {
        for (int i = 0; i < times; i++) {
            limits.take(Limit.FILINGS, client);
        }
    }

    private RateLimits limits(Map<String, String> settings) {
        var config = (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.ofNullable(settings.get(arguments[0]))
                        .map(text -> arguments[1] == Boolean.class
                                ? (Object) Boolean.valueOf(text)
                                : Integer.valueOf(text)));
        return new RateLimits(clock, config);
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-03-02T06:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
