package org.maloomat.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maloomat.request.RequestFixtures.request;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.publicbody.BodyAdministration;
import org.maloomat.request.DueDatesMoved;
import org.maloomat.request.Reminder;
import org.maloomat.request.RequestEvent;
import org.maloomat.request.RequestFiling;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.ServerSecret;
import org.maloomat.shared.TestDatabase;

class DueDateLettersTest {
    private static final Instant NOW = Instant.parse("2026-02-02T06:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Karachi"));

    @OnEveryDatabase
    void a_requester_whose_date_moved_is_told_once_in_her_language_with_the_old_date_and_why(TestDatabase database) {
        var house = new House(database);
        database.inTransaction(em -> em.createNativeQuery("""
                        INSERT INTO request_due_date (id, request_id, due_on, earliest_on, latest_on, reason,
                            rule_version, calendar_version, explanation_key, computed_at, recomputation_id, because)
                        SELECT id + 1000, request_id, DATE '2026-02-19', DATE '2026-02-19', DATE '2026-02-19', 'ORDER',
                            rule_version, calendar_version, explanation_key, computed_at, 7, 'PK-2026-LIST'
                        FROM request_due_date""").executeUpdate());
        database.inTransaction(em -> em.createNativeQuery("UPDATE information_request SET due_on = DATE '2026-02-19'")
                .executeUpdate());

        database.inTransaction(() -> house.letterbox.moved(new DueDatesMoved.Batch(7, 0, Long.MAX_VALUE, NOW)));
        database.inTransaction(() -> house.letterbox.moved(new DueDatesMoved.Finished(7, "PK-2026-LIST", NOW)));

        var letters = house.letters();
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.DUE_DATE_MOVED);
            assertThat(letter.recipient()).isEqualTo("someone@example.org");
            assertThat(letter.language()).isEqualTo(LanguageTag.UR);
        });
        var written = house.write(letters.get(0));
        assertThat(written.text()).contains("17", "19", "Cabinet Division");
        assertThat(written.subject()).doesNotContain("A subject");
    }

    @OnEveryDatabase
    void a_requester_who_got_no_answer_is_told_what_she_may_do_now_and_from_when(TestDatabase database) {
        var house = new House(database);
        var events = List.of(
                new RequestEvent.Reminded(house.numbers.get(0), NOW, Reminder.DUE_TODAY),
                new RequestEvent.Reminded(house.numbers.get(0), NOW, Reminder.OVERDUE),
                new RequestEvent.Reminded(house.numbers.get(1), NOW, Reminder.OVERDUE));
        events.forEach(event -> database.inTransaction(() -> house.letterbox.happened(event)));

        assertThat(house.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.NO_ANSWER);
            assertThat(letter.recipient()).isEqualTo("someone@example.org");
            var written = house.write(letter);
            assertThat(written.text()).contains("17", "18", "، دفعہ 23(1)").doesNotContain("A subject");
            assertThat(written.subject()).doesNotContain("A subject");
        });
    }

    /** Two requests to one body, the first of somebody with an address, and the outbox. */
    private static final class House {
        private final TestDatabase database;
        private final Outbox letterbox;
        private final LetterWriter writer;
        private final List<TrackingNumber> numbers;

        House(TestDatabase database) {
            this.database = database;
            var register = DeadlineRegister.fromReferenceFiles();
            var nobody = Proxy.newProxyInstance(
                    Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> null);
            var secret = new ServerSecret(new byte[32]);
            var directory = database.wire(BodyAdministration.class, CLOCK, nobody, signedIn());
            database.inTransaction(directory::importReference);
            var filing = database.wire(RequestFiling.class, CLOCK, register, nobody, secret);
            numbers = List.of(
                    database.inTransaction(() -> filing.file("one", request("someone@example.org", LanguageTag.UR)))
                            .trackingNumber(),
                    database.inTransaction(() -> filing.file("two", request(null, LanguageTag.EN)))
                            .trackingNumber());
            letterbox = database.wire(Outbox.class, CLOCK, register, nobody, secret);
            writer = database.wire(LetterWriter.class, CLOCK, register, nobody, secret, "http://localhost:8080");
        }

        List<Email> letters() {
            return database.inTransaction(() -> letterbox.newest(10));
        }

        WrittenLetter write(Email letter) {
            return database.inTransaction(() -> writer.write(letter));
        }
    }

    private static SessionContext signedIn() {
        return (SessionContext) Proxy.newProxyInstance(
                SessionContext.class.getClassLoader(),
                new Class<?>[] {SessionContext.class},
                (proxy, method, arguments) -> (Principal) () -> "anneadmin");
    }
}
