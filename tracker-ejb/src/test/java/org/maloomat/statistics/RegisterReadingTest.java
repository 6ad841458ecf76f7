package org.maloomat.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.publicbody.BodyAdministration;
import org.maloomat.request.Outcome;
import org.maloomat.request.RequestFiling;
import org.maloomat.request.RequestFixtures;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.MovableClock;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.RuleViolation;
import org.maloomat.shared.ServerSecret;
import org.maloomat.shared.Settings;
import org.maloomat.shared.TestDatabase;

/** Registers of days that are past, on both databases. */
class RegisterReadingTest {
    private static final String CPO = "KP-POLICE-CPO";
    private static final String HEALTH = "KP-HEALTH";

    @OnEveryDatabase
    void a_past_day_is_told_as_it_was_known_whatever_came_later(TestDatabase database) {
        var house = new House(database);
        house.file("one");
        house.write("answered", """
                INSERT INTO request_due_date (id, request_id, due_on, earliest_on, latest_on, reason, rule_version,
                    calendar_version, explanation_key, computed_at) SELECT 900, d.request_id, DATE '2026-03-03', DATE '2026-03-03',
                    DATE '2026-03-03', 'EXTENDED', d.rule_version, d.calendar_version, d.explanation_key,
                    TIMESTAMP '2026-02-10 06:00:00' FROM request_due_date d""");
        house.write("event", """
                INSERT INTO request_event (id, request_id, at, kind, actor, note)
                    SELECT 900, id, TIMESTAMP '2026-02-10 06:00:00', 'EXTENDED', 'x', 'LARGE_SEARCH' FROM information_request""");
        house.write(
                "answer",
                "UPDATE information_request SET answered_on = DATE '2026-02-27', outcome = 'FULL', stage = 'ANSWERED'");
        house.write("decision", """
                INSERT INTO answer_decision (id, tracking_number, outcome, exemptions, decided_at)
                    SELECT 900, tracking_number, 'REFUSED', '[{"section":"19","reason":"r"}]', TIMESTAMP '2026-02-27 06:00:00'
                    FROM information_request""");
        house.write("correction", """
                INSERT INTO answer_decision (id, tracking_number, outcome, exemptions, decided_at)
                    SELECT 901, tracking_number, 'FULL', '[]', TIMESTAMP '2026-03-20 06:00:00' FROM information_request""");

        assertThat(house.line("2026-02-05")).satisfies(line -> {
            assertThat(line.standing()).isEqualTo(RegisterStanding.OPEN);
            assertThat(line.dueOn()).isEqualTo("2026-02-17");
            assertThat(line.extendedOn()).isNull();
        });
        assertThat(house.line("2026-02-20")).satisfies(line -> {
            assertThat(line.standing()).isEqualTo(RegisterStanding.OPEN);
            assertThat(line.dueOn()).isEqualTo("2026-03-03");
            assertThat(line.extensionGround()).isEqualTo("LARGE_SEARCH");
            assertThat(line.outcome()).isNull();
        });
        assertThat(house.line("2026-03-10")).satisfies(line -> {
            assertThat(line.standing()).isEqualTo(RegisterStanding.ANSWERED_IN_TIME);
            assertThat(line.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(line.sections()).containsExactly("19");
            assertThat(line.daysTaken()).isEqualTo(25);
        });
        assertThat(house.line("2026-03-25").outcome()).isEqualTo(Outcome.FULL);
    }

    @OnEveryDatabase
    void silence_begins_the_day_after_the_due_date(TestDatabase database) {
        var house = new House(database);
        house.file("one");

        assertThat(house.line("2026-02-17").standing()).isEqualTo(RegisterStanding.OPEN);
        assertThat(house.line("2026-02-18").standing()).isEqualTo(RegisterStanding.SILENT);
    }

    @OnEveryDatabase
    void a_request_handed_on_stands_in_both_registers_from_that_day_on(TestDatabase database) {
        var house = new House(database);
        house.file("one");
        house.write("body", "UPDATE information_request SET public_body = 'KP-HEALTH'");
        house.write("transfer", """
                INSERT INTO request_transfer (id, request_id, tracking_number, from_body, to_body, reason, at)
                    SELECT 900, id, tracking_number, 'KP-POLICE-CPO', 'KP-HEALTH', 'r', TIMESTAMP '2026-02-04 06:00:00'
                    FROM information_request""");

        assertThat(house.lines(CPO, "2026-02-03")).singleElement().satisfies(line -> assertThat(line.handedTo())
                .isNull());
        assertThat(house.lines(HEALTH, "2026-02-03")).isEmpty();
        assertThat(house.lines(CPO, "2026-02-04")).singleElement().satisfies(line -> {
            assertThat(line.handedTo()).isEqualTo(HEALTH);
            assertThat(line.standing()).isEqualTo(RegisterStanding.HANDED_ON);
        });
        assertThat(house.lines(HEALTH, "2026-02-04")).singleElement().satisfies(line -> assertThat(line.standing())
                .isEqualTo(RegisterStanding.OPEN));
    }

    @OnEveryDatabase
    void what_was_filed_later_is_not_in_the_register_of_before(TestDatabase database) {
        var house = new House(database);
        house.file("one");
        house.now.moveTo(java.time.Instant.parse("2026-02-09T06:00:00Z"));
        house.file("two");

        assertThat(house.lines(CPO, "2026-02-08")).hasSize(1);
        assertThat(house.lines(CPO, "2026-02-09")).hasSize(2);
    }

    @OnEveryDatabase
    void more_than_one_register_holds_is_refused(TestDatabase database) {
        var house = new House(database, 1);
        house.file("one");
        house.file("two");

        assertThatThrownBy(() -> house.lines(CPO, "2026-02-09"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("register.tooMany");
    }

    private static final class House {
        private final TestDatabase database;
        private final RequestFiling filing;
        private final RegisterReading reading;
        private final MovableClock now = new MovableClock("2026-02-02T06:00:00Z");

        House(TestDatabase database) {
            this(database, 100);
        }

        House(TestDatabase database, int most) {
            this.database = database;
            var nobody = Proxy.newProxyInstance(
                    Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> null);
            var register = DeadlineRegister.fromReferenceFiles();
            filing = database.wire(RequestFiling.class, now, register, nobody, new ServerSecret(new byte[32]));
            reading = database.wire(
                    RegisterReading.class, now, new Settings(Map.of("maloomat.register.lines", String.valueOf(most))));
            var caller = (SessionContext) Proxy.newProxyInstance(
                    SessionContext.class.getClassLoader(),
                    new Class<?>[] {SessionContext.class},
                    (proxy, method, arguments) -> (Principal) () -> "anneadmin");
            var directory = database.wire(BodyAdministration.class, now, nobody, caller);
            database.inTransaction(directory::importReference);
        }

        void file(String key) {
            database.inTransaction(() -> filing.file(key, RequestFixtures.request(null, LanguageTag.EN)));
        }

        void write(String what, String sql) {
            database.inTransaction(em -> assertThat(em.createNativeQuery(sql).executeUpdate())
                    .as(what)
                    .isEqualTo(1));
        }

        List<RegisterLine> lines(String body, String asOf) {
            var period = new ReportPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), LocalDate.parse(asOf));
            return database.inTransaction(() -> reading.received(body, period));
        }

        RegisterLine line(String asOf) {
            return lines(CPO, asOf).get(0);
        }
    }
}
