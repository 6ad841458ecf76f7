package org.maloomat.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maloomat.deadline.CalendarScope;
import org.maloomat.deadline.Deadline;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.deadline.WeekPattern;
import org.maloomat.publicbody.BodyAdministration;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.MovableClock;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.ServerSecret;
import org.maloomat.shared.TestDatabase;

class RemindersTest {
    private static final DeadlineRegister REGISTER = DeadlineRegister.fromReferenceFiles();

    private static Deadline received(String day, boolean urgent) {
        return REGISTER.reply(
                "PK-KP-2013", CalendarScope.khyberPakhtunkhwa(WeekPattern.FIVE), LocalDate.parse(day), urgent, false);
    }

    private static List<String> days(Deadline deadline) {
        var days = new ArrayList<String>();
        for (var reminder : Reminder.values()) {
            days.add(String.valueOf(reminder.day(deadline)));
        }
        return days;
    }

    @Test
    void reminders_fall_on_half_time_two_working_days_before_the_last_day_and_the_day_after_it() {
        assertThat(days(received("2023-02-13", false)))
                .containsExactly("2023-02-20", "2023-02-23", "2023-02-27", "2023-02-28");
    }

    @Test
    void two_days_have_no_day_with_two_more_days_after_it() {
        assertThat(days(received("2023-02-13", true)))
                .containsExactly("2023-02-14", "null", "2023-02-15", "2023-02-16");
    }

    @Test
    void of_a_range_the_earlier_day_is_reminded_of_and_nobody_is_called_late_before_the_later_one_has_passed() {
        var deadline = received("2027-03-01", false);

        assertThat(deadline.earliest()).isEqualTo("2027-03-17");
        assertThat(Reminder.DUE_TODAY.day(deadline)).isEqualTo("2027-03-17");
        assertThat(Reminder.OVERDUE.day(deadline)).isEqualTo("2027-03-19");
    }

    @OnEveryDatabase
    void each_is_given_once_and_one_that_was_missed_gives_way_to_the_next(TestDatabase database) {
        var house = new House(database);
        house.file("one");

        house.at("2026-02-06T03:00:00Z");
        assertThat(house.given()).isEmpty();
        house.at("2026-02-10T03:00:00Z");
        assertThat(house.given()).containsExactly(Reminder.HALF_TIME);
        assertThat(house.given()).isEmpty();
        house.at("2026-02-17T03:00:00Z");
        assertThat(house.given()).containsExactly(Reminder.DUE_TODAY);
        house.at("2026-02-18T03:00:00Z");
        assertThat(house.given()).containsExactly(Reminder.OVERDUE);
        house.at("2026-03-18T03:00:00Z");
        assertThat(house.given()).isEmpty();
    }

    @OnEveryDatabase
    void a_date_that_moved_is_reminded_of_anew_but_half_time_comes_once(TestDatabase database) {
        var house = new House(database);
        house.file("one");
        house.at("2026-02-10T03:00:00Z");
        assertThat(house.given()).containsExactly(Reminder.HALF_TIME);

        house.moveTo(received("2026-02-06", false));
        assertThat(house.given()).isEmpty();
        house.at("2026-02-13T03:00:00Z");
        assertThat(house.given()).isEmpty();
        house.at("2026-02-18T03:00:00Z");
        assertThat(house.given()).containsExactly(Reminder.TWO_DAYS_LEFT);
    }

    @OnEveryDatabase
    void nobody_is_reminded_of_an_answered_request(TestDatabase database) {
        var house = new House(database);
        house.file("one");
        database.inTransaction(
                em -> em.createNativeQuery("UPDATE information_request SET answered_on = DATE '2026-02-04'")
                        .executeUpdate());
        house.at("2026-02-18T03:00:00Z");

        assertThat(house.given()).isEmpty();
    }

    private static final class House {
        private final TestDatabase database;
        private final RequestFiling filing;
        private final Reminders reminders;
        private final Requests requests;
        private final List<Reminder> given = new ArrayList<>();
        private final MovableClock now = new MovableClock("2026-02-02T06:00:00Z");

        House(TestDatabase database) {
            this.database = database;
            var events = Proxy.newProxyInstance(
                    Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                        if (arguments[0] instanceof RequestEvent.Reminded reminded) {
                            given.add(reminded.reminder());
                        }
                        return null;
                    });
            filing = database.wire(
                    RequestFiling.class,
                    now,
                    DeadlineRegister.fromReferenceFiles(),
                    events,
                    new ServerSecret(new byte[32]));
            reminders = database.wire(Reminders.class, now, events);
            requests = database.wire(Requests.class);
            var signedIn = Proxy.newProxyInstance(
                    SessionContext.class.getClassLoader(),
                    new Class<?>[] {SessionContext.class},
                    (proxy, method, arguments) -> (Principal) () -> "anneadmin");
            var directory = database.wire(BodyAdministration.class, now, events, signedIn);
            database.inTransaction(directory::importReference);
        }

        void file(String key) {
            database.inTransaction(() -> filing.file(key, RequestFixtures.request(null, LanguageTag.EN)));
        }

        void at(String instant) {
            now.moveTo(Instant.parse(instant));
        }

        /** As a recomputation does: another date, and the request is looked at again. */
        void moveTo(Deadline deadline) {
            database.inTransaction(() -> requests.addDueDate(onlyRequest(), deadline, "ORDER", null, now.instant()));
            database.inTransaction(em -> em.createNativeQuery("UPDATE information_request SET remind_on = received_on")
                    .executeUpdate());
        }

        private long onlyRequest() {
            return database.inTransaction(em -> ((Number) em.createNativeQuery("SELECT id FROM information_request")
                            .getSingleResult())
                    .longValue());
        }

        List<Reminder> given() {
            given.clear();
            database.inTransaction(() -> {
                reminders.batch();
            });
            return List.copyOf(given);
        }
    }
}
