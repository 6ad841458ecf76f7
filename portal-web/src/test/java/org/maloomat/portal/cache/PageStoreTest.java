package org.maloomat.portal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.portal.cache.PublicVersion.Edition;
import org.maloomat.publication.PublicEdition;

class PageStoreTest {
    private final SettableEdition edition = new SettableEdition();
    private final PublicVersion version = new PublicVersion(
            edition,
            DeadlineRegister.fromReferenceFiles(),
            Clock.fixed(Instant.parse("2026-03-02T07:00:00Z"), ZoneOffset.UTC));

    /** The database of all nodes, of which only the state matters here. */
    private static final class SettableEdition extends PublicEdition {
        private State state = new State(7, 0, "directory");

        @Override
        public State now() {
            return state;
        }
    }

    private static KeptPage page(Edition edition, String text) {
        return KeptPage.of(edition, "text/html;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_page_longest_unused_makes_room() {
        var store = new PageStore(1000);
        store.put("/a", page(version.current(), "a"));
        store.put("/b", page(version.current(), "b"));
        store.put("/c", page(version.current(), "c"));
        store.get("/a");
        store.put("/d", page(version.current(), "d"));
        assertThat(store.get("/a")).isNotNull();
        assertThat(store.get("/b")).isNull();
        assertThat(store.used()).isLessThanOrEqualTo(1000);
    }

    @Test
    void a_page_larger_than_the_store_is_not_kept_and_drives_nothing_out() {
        var store = new PageStore(1000);
        store.put("/a", page(version.current(), "a"));
        store.put("/large", page(version.current(), "0123456789".repeat(500)));
        assertThat(store.get("/large")).isNull();
        assertThat(store.get("/a")).isNotNull();
    }

    @Test
    void replacing_a_page_does_not_count_it_twice() {
        var store = new PageStore(10_000);
        store.put("/a", page(version.current(), "a"));
        var once = store.used();
        store.put("/a", page(version.current(), "b"));
        assertThat(store.used()).isEqualTo(once);
    }

    @Test
    void a_change_begins_a_new_edition() {
        var before = version.current();
        assertThat(version.current()).isEqualTo(before);
        edition.state = new PublicEdition.State(8, 0, "directory");
        assertThat(version.current()).isNotEqualTo(before);
    }

    @Test
    void another_node_knows_of_the_change_at_once() {
        var node = new PublicVersion(
                edition,
                DeadlineRegister.fromReferenceFiles(),
                Clock.fixed(Instant.parse("2026-03-02T07:00:00Z"), ZoneOffset.UTC));
        assertThat(node.current()).isEqualTo(version.current());
        var kept = page(node.current(), "withdrawn elsewhere");
        edition.state = new PublicEdition.State(8, 0, "directory");
        assertThat(node.current()).isEqualTo(version.current()).isNotEqualTo(kept.edition());
    }

    @Test
    void midnight_begins_a_new_edition() {
        var clock = new MovingClock(Instant.parse("2026-03-02T18:59:59Z"));
        var version = new PublicVersion(edition, DeadlineRegister.fromReferenceFiles(), clock);
        var evening = version.current();
        clock.moment = Instant.parse("2026-03-02T19:00:00Z");
        assertThat(version.current()).isNotEqualTo(evening);
        assertThat(version.current()).isEqualTo(version.current());
    }

    private static final class MovingClock extends Clock {
        private Instant moment;

        MovingClock(Instant moment) {
            this.moment = moment;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Karachi");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(moment, zone);
        }

        @Override
        public Instant instant() {
            return moment;
        }
    }
}
