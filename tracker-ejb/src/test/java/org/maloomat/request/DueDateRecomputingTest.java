package org.maloomat.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.maloomat.audit.Actor;
import org.maloomat.deadline.CalendarRefresher;
import org.maloomat.deadline.ClosedDays;
import org.maloomat.deadline.ClosureKind;
import org.maloomat.deadline.ClosureOrders;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.deadline.NewClosureOrder;
import org.maloomat.deadline.PlaceCodes;
import org.maloomat.publicbody.BodyAdministration;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.MovableClock;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.ServerSecret;
import org.maloomat.shared.TestDatabase;

/** Orders entered while requests are open, on both databases. */
class DueDateRecomputingTest {
    private static final String CPO = "KP-POLICE-CPO";
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);

    @OnEveryDatabase
    void an_order_moves_the_open_requests_once_and_tells_why(TestDatabase database) {
        var house = new House(database);
        var number = house.file("one");
        assertThat(house.dueOn(number)).isEqualTo("2026-02-17");

        var applied = house.enter("key", closing("2026-02-11", "2026-02-12"));
        house.work();

        assertThat(house.dueOn(number)).isEqualTo("2026-02-19");
        assertThat(house.given(number))
                .extracting(
                        RequestClock.DueDateGiven::dueOn,
                        RequestClock.DueDateGiven::reason,
                        RequestClock.DueDateGiven::because)
                .containsExactly(
                        tuple(LocalDate.of(2026, 2, 17), "FILED", null),
                        tuple(LocalDate.of(2026, 2, 19), "ORDER", applied));
        assertThat(house.timeline(number)).containsExactly("FILED", "DUE_DATE_MOVED");
        assertThat(house.explainedDueOn(number)).isEqualTo("2026-02-19");
        assertThat(house.last()).satisfies(run -> {
            assertThat(run.isFinished()).isTrue();
            assertThat(run.moved()).isEqualTo(1);
        });
    }

    @OnEveryDatabase
    void recomputing_again_changes_nothing(TestDatabase database) {
        var house = new House(database);
        var number = house.file("one");
        house.enter("key", closing("2026-02-11", "2026-02-12"));
        house.work();
        house.recompute(false);
        house.work();

        assertThat(house.given(number)).hasSize(2);
        assertThat(house.last().moved()).isZero();
    }

    @OnEveryDatabase
    void a_date_never_gets_shorter_before_a_person_has_decided_so(TestDatabase database) {
        var house = new House(database);
        var number = house.file("one");
        var order = house.enter("key", closing("2026-02-11", "2026-02-12"));
        house.work();
        house.enter(
                "back", NewClosureOrder.withdrawalOf(order, "2", TODAY, "Administration Department", "a paper", ""));
        house.work();

        assertThat(house.dueOn(number)).isEqualTo("2026-02-19");
        assertThat(house.last().heldBack()).isEqualTo(1);

        house.recompute(true);
        house.work();
        assertThat(house.dueOn(number)).isEqualTo("2026-02-17");
    }

    @OnEveryDatabase
    void an_answered_request_is_left_alone(TestDatabase database) {
        var house = new House(database);
        var number = house.file("one");
        database.inTransaction(em -> em.createNativeQuery(
                        "UPDATE information_request SET answered_on = DATE '2026-02-03', stage = 'ANSWERED'")
                .executeUpdate());
        house.enter("key", closing("2026-02-11", "2026-02-12"));
        house.work();

        assertThat(house.given(number)).hasSize(1);
    }

    @OnEveryDatabase
    void an_order_entered_twice_is_entered_once(TestDatabase database) {
        var house = new House(database);
        var order = closing("2026-02-11", "2026-02-12");

        assertThat(house.enter("key", order)).isEqualTo(house.enter("key", order));
        assertThatThrownBy(() -> house.enter("key", closing("2026-02-11", "2026-02-13")))
                .hasMessage("closure.keyReused");
    }

    @OnEveryDatabase
    void an_order_that_contradicts_is_refused_by_line_and_nothing_of_it_is_kept(TestDatabase database) {
        var house = new House(database);
        var code = house.enter("key", closing("2026-02-11", "2026-02-12"));
        var before = house.orders();

        assertThat(house.problems(with(
                        line("2026-02-10", "2026-02-09", false),
                        line("2026-02-11", "2026-02-11", false),
                        line("2026-02-12", "2026-02-12", true),
                        line("2026-02-20", "2026-02-20", false),
                        line("2026-02-20", "2026-02-20", true),
                        line("2026-01-20", "2026-01-20", false))))
                .containsExactly(
                        "days.1.to closure.endsBeforeItBegins [1, 2026-02-10, 2026-02-09]",
                        "days.2.from closure.overlaps [2, 2026-02-11, " + code + "]",
                        "days.3.from closure.contradicts [3, 2026-02-12, " + code + "]",
                        "days.5.from closure.dayOpenAndClosed [5, 2026-02-20, 4]",
                        "days.6.from closure.notRetroactive [6, 2026-01-20, 2026-02-02]");
        assertThat(house.orders()).isEqualTo(before);
    }

    private static ClosedDays line(String from, String to, boolean open) {
        return new ClosedDays(
                LocalDate.parse(from),
                LocalDate.parse(to),
                null,
                "Flood",
                null,
                null,
                "KP",
                null,
                null,
                null,
                null,
                null,
                open,
                null,
                Set.of());
    }

    private static NewClosureOrder with(ClosedDays... lines) {
        return new NewClosureOrder(
                ClosureKind.NOTIFIED,
                "1",
                TODAY,
                "Administration Department",
                Set.of(),
                null,
                "a paper",
                "",
                List.of(lines));
    }

    private static NewClosureOrder closing(String from, String to) {
        return with(line(from, to, false));
    }

    /** The beans an order passes through, wired as the container would. */
    private static final class House {
        private final TestDatabase database;
        private final DeadlineRegister register = DeadlineRegister.fromReferenceFiles();
        private final RequestFiling filing;
        private final ClosureOrders orders;
        private final DueDateRecomputing recomputing;
        private final RequestClock clock;
        private final Requests requests;
        private final CalendarRefresher calendar;
        private final MovableClock now = new MovableClock("2026-02-02T06:00:00Z");

        House(TestDatabase database) {
            this.database = database;
            var nobody = Proxy.newProxyInstance(
                    Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> null);
            var secret = new ServerSecret(new byte[32]);
            filing = database.wire(RequestFiling.class, now, register, nobody, secret);
            orders = database.wire(ClosureOrders.class, now, register, nobody);
            recomputing = database.wire(DueDateRecomputing.class, now, register, nobody);
            clock = database.wire(RequestClock.class, now, register, orders);
            requests = database.wire(Requests.class);
            calendar = database.wire(CalendarRefresher.class, orders, register);
            var directory = database.wire(BodyAdministration.class, now, nobody, signedIn());
            database.inTransaction(directory::importReference);
        }

        private static SessionContext signedIn() {
            return (SessionContext) Proxy.newProxyInstance(
                    SessionContext.class.getClassLoader(),
                    new Class<?>[] {SessionContext.class},
                    (proxy, method, arguments) -> (Principal) () -> "anneadmin");
        }

        String file(String key) {
            return database.inTransaction(() -> filing.file(key, RequestFixtures.request(null, LanguageTag.EN))
                    .trackingNumber()
                    .value());
        }

        String enter(String key, NewClosureOrder order) {
            return database.inTransaction(() -> {
                var known = orders.all().size();
                var code = orders.enter(key, order, new AnyPlace(), new Actor("anneadmin"));
                if (orders.all().size() > known) {
                    recomputing.begin(code, false, new Actor("anneadmin"));
                }
                return code;
            });
        }

        void recompute(boolean mayShorten) {
            database.inTransaction(() -> {
                recomputing.begin("AGAIN", mayShorten, new Actor("anneadmin"));
            });
        }

        /** Works until nothing is left, as the timer would; the second look at latecomers waits for its time. */
        void work() {
            database.inTransaction(calendar::refresh);
            now.moveTo(now.instant().plusSeconds(60));
            while (database.inTransaction(() -> recomputing.batch("here"))) {
                assertThat(now.instant()).isNotNull();
            }
        }

        LocalDate dueOn(String number) {
            return database.inTransaction(
                    () -> requests.get(TrackingNumber.find(number).orElseThrow())
                            .details()
                            .dueOn());
        }

        LocalDate explainedDueOn(String number) {
            return database.inTransaction(() -> clock.read(number).orElseThrow())
                    .deadline()
                    .dueOn();
        }

        List<RequestClock.DueDateGiven> given(String number) {
            return database.inTransaction(() -> clock.dueDates(number));
        }

        List<String> timeline(String number) {
            return database.inTransaction(
                    () -> requests
                            .timeline(requests.get(TrackingNumber.find(number).orElseThrow())
                                    .id())
                            .stream()
                            .map(entry -> entry.kind().name())
                            .toList());
        }

        Recomputation last() {
            return database.inTransaction(() -> recomputing.newest(1)).get(0);
        }

        List<String> orders() {
            return database.inTransaction(
                    () -> orders.all().stream().map(order -> order.code()).toList());
        }

        List<String> problems(NewClosureOrder order) {
            var found = new ArrayList<String>();
            try {
                database.inTransaction(() -> orders.enter("bad", order, new AnyPlace(), new Actor("anneadmin")));
            } catch (InvalidFields refusal) {
                refusal.problems()
                        .forEach(problem ->
                                found.add(problem.field() + " " + problem.key() + " " + problem.arguments()));
            }
            return found;
        }
    }

    private static final class AnyPlace implements PlaceCodes {
        @Override
        public boolean knowsDivision(String code) {
            return true;
        }

        @Override
        public boolean knowsDistrict(String code) {
            return true;
        }

        @Override
        public boolean knowsBodyClass(String code) {
            return true;
        }

        @Override
        public boolean knowsBody(String code) {
            return true;
        }
    }
}
