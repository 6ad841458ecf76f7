package org.maloomat.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.answer.Answering;
import org.maloomat.request.Filings;
import org.maloomat.request.RequestChanged;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.TestDatabase;
import org.maloomat.shared.TestHouse;

class ReleaseServiceTest {
    private static final String CARD = "17301-1234567-1";
    private static final Set<String> WRITTEN = Set.of(
            "published_request",
            "published_document",
            "publication_feed",
            "finding_resolution",
            "request_event",
            "audit_entry",
            "outbox_letter");

    @TempDir
    Path home;

    @OnEveryDatabase
    void a_release_publishes_stops_the_clock_and_tells_the_requester(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = waiting(house, "1", "Forty-one desks.");
        assertThat(register(house).find(number.value())).isEmpty();

        release(house, number);

        assertThat(register(house).find(number.value())).hasValueSatisfying(copy -> {
            assertThat(copy.answerText()).isEqualTo("Forty-one desks.");
            assertThat(copy.requesterName()).isNull();
        });
        assertThat(house.rows("SELECT stage, outcome, answered_on FROM information_request"))
                .containsExactly("ANSWERED FULL 2026-03-02");
        assertThat(house.rows("SELECT number, kind, tracking_number FROM publication_feed"))
                .containsExactly("1 PUT KP-2026-000001");
        assertThat(house.rows("SELECT recipient FROM outbox_letter WHERE kind = 'ANSWERED'"))
                .containsExactly("requester@example.org");
        assertThat(house.rows("SELECT action, actor FROM audit_entry ORDER BY seq DESC"))
                .startsWith("publication.release karim", "letter.issue system", "request.answered karim");
    }

    @OnEveryDatabase
    void the_gate_stays_shut_while_a_person_could_be_known(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = waiting(house, "1", "The complainant's card is " + CARD + ".");
        var before = house.counts(WRITTEN);

        var refused = catchThrowableOfType(ReleaseRefused.class, () -> release(house, number));
        assertThat(refused.findings()).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.BLOCKS);
            assertThat(finding.place()).isEqualTo(Finding.Place.ANSWER);
        });
        var print = refused.findings().get(0).fingerprint();
        house.as(house.releaser(), () -> releasing(house).resolve(number, Map.of(print, "It does not matter.")));
        assertThatThrownBy(() -> release(house, number)).isInstanceOf(ReleaseRefused.class);

        assertThat(house.rows("SELECT COUNT(*) FROM finding_resolution")).containsExactly("0");
        assertThat(house.counts(Set.of("published_request", "publication_feed", "outbox_letter")))
                .isSubsetOf(before);
        assertThat(house.rows("SELECT stage FROM information_request")).containsExactly("ANSWER_HANDED_IN");
    }

    @OnEveryDatabase
    void what_the_requester_wrote_is_masked_once_a_person_decided_so(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number =
                Filings.file(house, "1", Filings.about("A case", "What became of the report of card " + CARD + "?"));
        Answering.handIn(house, number, "It was registered.");

        var refused = catchThrowableOfType(ReleaseRefused.class, () -> release(house, number));
        var reasons = refused.findings().stream()
                .collect(java.util.stream.Collectors.toMap(Finding::fingerprint, f -> "Masked.", (a, b) -> a));
        house.as(house.releaser(), () -> releasing(house).resolve(number, reasons));
        release(house, number);

        assertThat(house.rows("SELECT description FROM published_request"))
                .singleElement()
                .asString()
                .doesNotContain("17301")
                .contains("[…]");
        assertThat(house.rows("SELECT description FROM information_request").get(0))
                .contains(CARD);
    }

    @OnEveryDatabase
    void nobody_releases_her_own_answer_or_anothers_bodys(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = waiting(house, "1", "Forty-one.");
        house.releaserElsewhere();
        var before = house.counts(WRITTEN);

        assertThatThrownBy(
                        () -> house.as(house.officer(), () -> releasing(house).release(number)))
                .hasMessage("release.ownAnswer");
        for (Runnable verb : List.<Runnable>of(
                () -> releasing(house).release(number),
                () -> releasing(house).preview(number),
                () -> releasing(house).openCopy(number, 1),
                () -> releasing(house).resolve(number, Map.of("print", "Because.")),
                () -> releasing(house).giveBack(number, "Because."),
                () -> releasing(house).withdraw(number, "Because."))) {
            assertThatThrownBy(() -> house.as(house.releaserElsewhere(), verb)).isInstanceOf(RequestNotFound.class);
        }
        assertThat(house.as(house.releaserElsewhere(), () -> releasing(house).queue()))
                .isEmpty();
        assertThat(house.counts(WRITTEN)).isEqualTo(before);
    }

    @OnEveryDatabase
    void an_answer_changed_while_it_was_checked_is_not_released(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = waiting(house, "1", "Forty-one.");
        var desk = house.get(ReleaseTransactions.class);
        var checked = desk.load(number, TestHouse.POLICE);
        house.as(house.releaser(), () -> releasing(house).giveBack(number, "Count again."));
        house.pass(Duration.ofMinutes(5));
        Answering.handIn(house, number, "Forty-two.");

        assertThatThrownBy(() ->
                        house.as(house.releaser(), () -> desk.release(checked, checked.request(), List.of(), Set.of())))
                .isInstanceOf(RequestChanged.class);

        assertThat(house.rows("SELECT COUNT(*) FROM published_request")).containsExactly("0");
        release(house, number);
        assertThat(house.rows("SELECT answer_text FROM published_request")).containsExactly("Forty-two.");
    }

    @OnEveryDatabase
    void a_release_asked_for_twice_happens_once(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = waiting(house, "1", "Forty-one.");
        release(house, number);
        var before = house.counts(WRITTEN);

        assertThatThrownBy(() -> release(house, number)).hasMessage("answer.notHandedIn");
        assertThat(house.counts(WRITTEN)).isEqualTo(before);
    }

    @OnEveryDatabase
    void a_withdrawal_takes_every_word_away_and_leaves_a_tombstone(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = waiting(house, "1", "Forty-one desks.");
        release(house, number);

        house.as(house.releaser(), () -> releasing(house).withdraw(number, "A name was left in."));
        var before = house.counts(WRITTEN);
        house.as(house.releaser(), () -> releasing(house).withdraw(number, "A name was left in."));

        assertThat(house.counts(WRITTEN)).as("withdrawn once").isEqualTo(before);
        assertThat(register(house).find(number.value())).isEmpty();
        assertThat(register(house).visible(List.of(number.value()))).isEmpty();
        assertThat(register(house).newest(PublicRegister.Filter.NONE, 0, 10).total())
                .isZero();
        assertThat(register(house).listed(0, 10)).isEmpty();
        assertThat(register(house).timeline(number.value())).isEmpty();
        assertThat(house.get(PublicationFeed.class).copy(number.value())).isEmpty();
        assertThat(register(house).findTombstone(number.value()))
                .hasValueSatisfying(stone -> assertThat(stone.reason()).isEqualTo("A name was left in."));
        assertThat(house.rows("SELECT subject, description, answer_text, exemptions FROM published_request"))
                .containsExactly("  null []");
        assertThat(house.get(PublicationFeed.class).after(0, 10))
                .containsExactly(
                        new FeedEntry(1, FeedEntry.Kind.PUT, number.value()),
                        new FeedEntry(2, FeedEntry.Kind.REMOVE, number.value()));
    }

    @OnEveryDatabase
    void a_correction_after_a_withdrawal_is_public_and_makes_nothing_late(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number = waiting(house, "1", "Forty-one.");
        release(house, number);
        house.as(house.releaser(), () -> releasing(house).withdraw(number, "Wrong."));
        house.pass(Duration.ofDays(40));
        Answering.handIn(house, number, "Forty-two.");
        release(house, number);

        assertThat(house.rows("SELECT answered_on, answer_text, state FROM published_request"))
                .containsExactly("2026-03-02 Forty-two. PUBLIC");
        assertThat(house.rows("SELECT answered_on FROM information_request")).containsExactly("2026-03-02");
        assertThat(house.rows("SELECT number FROM publication_feed ORDER BY number"))
                .containsExactly("1", "2", "3");
    }

    @OnEveryDatabase
    void the_feed_has_no_gap_where_something_failed(TestDatabase database) {
        var house = new TestHouse(database, home);
        var first = waiting(house, "1", "Forty-one.");
        var blocked = waiting(house, "2", "Her card is " + CARD + ".");
        var second = waiting(house, "3", "Forty-three.");
        release(house, first);
        assertThatThrownBy(() -> release(house, blocked)).isInstanceOf(ReleaseRefused.class);
        var checked = house.get(ReleaseTransactions.class).load(second, TestHouse.POLICE);
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    house.get(FeedWriter.class).append(FeedEntry.Kind.PUT, second.value());
                    throw new IllegalStateException("lost");
                }))
                .hasMessage("lost");
        house.as(house.releaser(), () -> house.get(ReleaseTransactions.class)
                .release(checked, checked.request(), List.of(), Set.of()));

        assertThat(house.rows("SELECT number, tracking_number FROM publication_feed ORDER BY number"))
                .containsExactly("1 " + first, "2 " + second);
        assertThat(house.get(PublicationFeed.class).lastNumber()).isEqualTo(2);
    }

    @OnEveryDatabase
    void a_moderator_publishes_a_request_once_with_everybody_masked(TestDatabase database) {
        var house = new TestHouse(database, home);
        var number =
                Filings.file(house, "1", Filings.about("A case", "What became of the report of card " + CARD + "?"));
        var moderation = house.get(RequestModeration.class);
        assertThat(house.as(house.moderator(), () -> moderation.queue())).hasSize(1);

        house.as(house.moderator(), () -> moderation.publish(number, null));
        var before = house.counts(WRITTEN);
        house.as(house.moderator(), () -> moderation.publish(number, null));

        assertThat(house.counts(WRITTEN)).as("published once").isEqualTo(before);
        assertThat(house.as(house.moderator(), () -> moderation.queue())).isEmpty();
        assertThat(register(house).find(number.value())).hasValueSatisfying(copy -> {
            assertThat(copy.description()).doesNotContain("17301");
            assertThat(copy.isAnswered()).isFalse();
        });
    }

    private static TrackingNumber waiting(TestHouse house, String key, String answer) {
        house.releaser();
        var number = Filings.file(house, key, Filings.harmless());
        Answering.handIn(house, number, answer);
        return number;
    }

    private static void release(TestHouse house, TrackingNumber number) {
        house.as(house.releaser(), () -> {
            releasing(house).release(number);
        });
    }

    private static ReleaseService releasing(TestHouse house) {
        return house.get(ReleaseService.class);
    }

    private static PublicRegister register(TestHouse house) {
        return house.get(PublicRegister.class);
    }
}
