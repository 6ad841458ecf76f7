package org.maloomat.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.audit.AuditTrail;
import org.maloomat.request.RequestFiling.Acknowledgement;
import org.maloomat.request.RequestFiling.NewRequest;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.TestDatabase;
import org.maloomat.shared.TestHouse;

class RequestFilingTest {
    private static final Set<String> WRITTEN =
            Set.of("information_request", "request_due_date", "request_event", "audit_entry", "outbox_letter");

    @TempDir
    Path home;

    /** Fails as late as anything can within the transaction. */
    static class Refusing {
        static class Generated extends Refusing {}

        void happened(@Observes RequestEvent event) {
            throw new IllegalStateException("after the letters were written");
        }
    }

    @OnEveryDatabase
    void one_filing_writes_request_due_date_timeline_trace_and_letters(TestDatabase database) {
        var house = new TestHouse(database, home);
        house.officer();

        var filed = file(house, "key-1", Filings.harmless());

        assertThat(filed.trackingNumber()).hasToString("KP-2026-000001");
        assertThat(filed.receivedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(filed.deadline().dueOn()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(house.rows("SELECT tracking_number, stage, due_on FROM information_request"))
                .containsExactly("KP-2026-000001 RECEIVED 2026-03-16");
        assertThat(house.rows("SELECT due_on, reason FROM request_due_date")).containsExactly("2026-03-16 FILED");
        assertThat(house.rows("SELECT explanation FROM deadline_explanation").get(0))
                .contains("2026-03-03", "2026-03-16");
        assertThat(house.rows("SELECT kind, actor FROM request_event")).containsExactly("FILED requester");
        assertThat(house.rows("SELECT action, actor, subject FROM audit_entry ORDER BY seq DESC"))
                .startsWith("request.file requester KP-2026-000001");
        assertThat(house.rows("SELECT kind, recipient, language FROM outbox_letter ORDER BY kind"))
                .containsExactly("FILED requester@example.org UR", "NEW_REQUEST sara@example.org EN");
        assertThat(house.rows("SELECT facts FROM audit_entry"))
                .noneMatch(facts -> facts.contains("requester@") || facts.contains("Women desks"));
        assertThat(house.get(AuditTrail.class).firstBroken()).isEmpty();
    }

    @OnEveryDatabase
    void officers_with_one_mailbox_get_one_letter_and_no_two_addresses_are_taken_for_one(TestDatabase database) {
        var house = new TestHouse(database, home);
        for (var name : List.of("first", "second", "third", "fourth")) {
            house.account(name, house.officer().role(), TestHouse.POLICE);
        }
        house.tamper(
                "UPDATE account SET email = 'office@example.org' WHERE sign_in_name IN ('sara', 'first')",
                "UPDATE account SET email = 'Aa@example.org' WHERE sign_in_name = 'second'",
                "UPDATE account SET email = 'BB@example.org' WHERE sign_in_name = 'third'",
                "UPDATE account SET email = NULL WHERE sign_in_name = 'fourth'");

        file(house, "key-1", Filings.harmless());

        assertThat(house.rows("SELECT recipient FROM outbox_letter WHERE kind = 'NEW_REQUEST'"))
                .containsExactlyInAnyOrder("office@example.org", "Aa@example.org", "BB@example.org");
    }

    @OnEveryDatabase
    void marks_of_direction_that_came_with_pasted_words_are_not_kept(TestDatabase database) {
        var house = new TestHouse(database, home);

        var filed = file(
                house, "key-1", Filings.about("\u202AWomen desks\u202C", "\uFEFF\u2068پولیس\u2069 \u200Fمی\u200Cروم"));

        assertThat(filed.subject()).isEqualTo("Women desks");
        assertThat(house.rows("SELECT subject, description FROM information_request"))
                .containsExactly("Women desks پولیس می\u200Cروم");
    }

    @OnEveryDatabase
    void filing_twice_files_once_and_uses_no_number_up(TestDatabase database) {
        var house = new TestHouse(database, home);
        var first = file(house, "key-1", Filings.harmless());
        var before = house.counts(WRITTEN);

        var again = file(house, "key-1", Filings.harmless());

        assertThat(again.trackingNumber()).isEqualTo(first.trackingNumber());
        assertThat(again.accessKey()).isEqualTo(first.accessKey());
        assertThat(again.deadline()).isEqualTo(first.deadline());
        assertThat(house.counts(WRITTEN)).isEqualTo(before);
        assertThat(file(house, "key-2", Filings.harmless()).trackingNumber()).hasToString("KP-2026-000002");
    }

    @OnEveryDatabase
    void the_same_key_with_other_content_is_refused_and_writes_nothing(TestDatabase database) {
        var house = new TestHouse(database, home);
        file(house, "key-1", Filings.harmless());
        var before = house.counts(WRITTEN);

        assertThatThrownBy(() -> file(house, "key-1", Filings.about("Women desks", "Something else?")))
                .hasMessage("request.keyReused");

        assertThat(house.counts(WRITTEN)).isEqualTo(before);
    }

    @OnEveryDatabase
    void two_clicks_at_once_file_once(TestDatabase database) throws Exception {
        var house = new TestHouse(database, home);

        var filed =
                atOnce(() -> file(house, "key-1", Filings.harmless()), () -> file(house, "key-1", Filings.harmless()));

        assertThat(filed)
                .extracting(Acknowledgement::trackingNumber)
                .containsOnly(new TrackingNumber("KP-2026-000001"));
        assertThat(house.rows("SELECT COUNT(*) FROM information_request")).containsExactly("1");
    }

    @OnEveryDatabase
    void the_first_two_filings_of_a_year_may_come_at_once(TestDatabase database) throws Exception {
        var house = new TestHouse(database, home);

        var filed =
                atOnce(() -> file(house, "key-1", Filings.harmless()), () -> file(house, "key-2", Filings.harmless()));

        assertThat(filed)
                .extracting(one -> one.trackingNumber().value())
                .containsExactlyInAnyOrder("KP-2026-000001", "KP-2026-000002");
    }

    @OnEveryDatabase
    void what_fails_at_the_end_leaves_nothing_behind(TestDatabase database) {
        var house = new TestHouse(database, home);
        house.officer();
        var before = house.counts(WRITTEN);
        house.listen(new Refusing.Generated());

        assertThatThrownBy(() -> file(house, "key-1", Filings.harmless()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("after the letters");

        assertThat(house.counts(WRITTEN)).isEqualTo(before);
        assertThat(house.rows("SELECT SUM(last_number) FROM tracking_counter")).containsExactly("0");
    }

    @OnEveryDatabase
    void everything_wrong_with_a_form_is_said_at_once_and_nothing_is_written(TestDatabase database) {
        var house = new TestHouse(database, home);
        var before = house.counts(WRITTEN);
        var form = new NewRequest(
                "KP-COURT-PHC",
                "NOTHING",
                "ATLANTIS",
                "a\u202Eb",
                " ",
                null,
                null,
                false,
                "x".repeat(201),
                "nowhere",
                true);

        var refusal = catchThrowableOfType(InvalidFields.class, () -> file(house, "key-1", form));

        assertThat(refusal.problems())
                .extracting(problem -> problem.field() + " " + problem.key())
                .containsExactlyInAnyOrder(
                        "publicBody request.bodyOutsideAct",
                        "topic request.unknownTopic",
                        "district request.unknownDistrict",
                        "subject field.forbiddenCharacters",
                        "description field.required",
                        "language field.required",
                        "requester.name field.tooLong",
                        "requester.email field.email");
        assertThat(house.counts(WRITTEN)).isEqualTo(before);
    }

    @OnEveryDatabase
    void a_subject_and_a_name_are_one_line_and_an_address_is_plain(TestDatabase database) {
        var house = new TestHouse(database, home);
        var form = new NewRequest(
                TestHouse.POLICE,
                null,
                null,
                "Desks\r\nBcc: everybody@example.org",
                "Two\r\nlines are fine here.",
                LanguageTag.EN,
                PreferredFormat.ELECTRONIC,
                false,
                "A\nB",
                "a\u202Eb@example.org",
                false);

        var refusal = catchThrowableOfType(InvalidFields.class, () -> file(house, "key-1", form));

        assertThat(refusal.problems())
                .extracting(problem -> problem.field() + " " + problem.key())
                .containsExactlyInAnyOrder(
                        "subject field.oneLine", "requester.name field.oneLine", "requester.email field.email");
    }

    @OnEveryDatabase
    void the_access_key_opens_the_request_however_it_is_typed(TestDatabase database) {
        var house = new TestHouse(database, home);
        var filed = file(house, "key-1", Filings.harmless());
        var key = filed.accessKey().value();
        var view = house.get(RequesterView.class);

        assertThat(house.rows("SELECT access_key_hash FROM information_request").get(0))
                .hasSize(64)
                .doesNotContain(key);
        assertThat(view.open("kp-2026-000001", key, "client")).isPresent();
        assertThat(view.open(
                        " KP-2026-000001 ",
                        key.toLowerCase(java.util.Locale.ROOT)
                                .replace("-", " ")
                                .replace('0', 'o')
                                .replace('1', 'l'),
                        "client"))
                .hasValueSatisfying(own -> assertThat(own.timeline())
                        .singleElement()
                        .isEqualTo(new TimelineEntry(filed.receivedAt(), TimelineKind.FILED, null, null)));
    }

    @OnEveryDatabase
    void guessing_is_slowed_and_tells_nothing(TestDatabase database) {
        var house = new TestHouse(database, home);
        var filed = file(house, "key-1", Filings.harmless());
        var view = house.get(RequesterView.class);
        var key = filed.accessKey().value();

        for (int guess = 0; guess < 5; guess++) {
            assertThat(view.open("KP-2026-000001", "WRONG-" + guess, "guesser")).isEmpty();
            assertThat(view.open("KP-2026-999999", key, "guesser")).isEmpty();
        }
        assertThatThrownBy(() -> view.open("KP-2026-000001", key, "guesser")).hasMessage("accessKey.tooManyGuesses");
        assertThat(view.open("KP-2026-000001", key, "somebody else")).isPresent();
        house.pass(java.time.Duration.ofMinutes(16));
        assertThat(view.open("KP-2026-000001", key, "guesser")).isPresent();
    }

    private static Acknowledgement file(TestHouse house, String key, NewRequest form) {
        return house.get(RequestFiling.class).file(key, form);
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var running = Stream.of(one, other)
                    .map(call -> threads.submit(() -> {
                        together.await();
                        return call.call();
                    }))
                    .toList();
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }
}
