package org.maloomat.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.account.AccountIdentity;
import org.maloomat.deadline.CountedDay;
import org.maloomat.deadline.DayReason;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.deadline.StoppingClocks;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.TestDatabase;
import org.maloomat.shared.TestHouse;

/** Questions and fees: asked, replied to, paid, taken back; under a law that stops its clock and under one that does not. */
class WaitingForTheRequesterTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 16);

    @TempDir
    Path home;

    private TestHouse house;
    private TrackingNumber number;

    /** Filed on Monday, 2 March 2026. */
    private void file(TestDatabase database, DeadlineRegister law) {
        house = new TestHouse(database, home, Map.of(), law);
        house.officer();
        number = Filings.file(house, "one", Filings.harmless());
    }

    private void act(BiConsumer<TrackingNumber, Integer> verb) {
        act(house.officer(), verb);
    }

    private void act(AccountIdentity who, BiConsumer<TrackingNumber, Integer> verb) {
        house.as(
                who,
                () -> verb.accept(
                        number,
                        Integer.valueOf(house.rows("SELECT version FROM information_request")
                                .get(0))));
    }

    private void seek() {
        act((request, seen) -> house.get(ClarificationDesk.class).seek(request, seen, "Which year is meant?"));
    }

    private void reply(String text) {
        house.get(RequesterActs.class).clarify(number.value(), Filings.accessKey(house, "one"), "here", text);
    }

    private void askFee() {
        act((request, seen) -> house.get(FeeDesk.class).ask(request, seen, 120, 50, false));
    }

    private void days(int days) {
        house.pass(Duration.ofDays(days));
    }

    private RequestClock.Reading clock() {
        return house.get(RequestClock.class).read(number.value()).orElseThrow();
    }

    private List<RequestListing.Due> whereQueued() {
        return List.of(RequestListing.Due.values()).stream()
                .filter(due -> house.as(house.officer(), () -> house.get(RequestListing.class)
                                        .queue(null, due, 0, 10))
                                .total()
                        > 0)
                .toList();
    }

    private List<String> timeline() {
        return house.rows("SELECT kind FROM request_event ORDER BY id");
    }

    @OnEveryDatabase
    void in_KP_the_clock_runs_on_while_a_question_waits(TestDatabase database) {
        file(database, DeadlineRegister.fromReferenceFiles());
        seek();
        days(3);

        assertThat(clock().isPaused()).isFalse();
        assertThat(clock().status().awaiting()).isEqualTo(PendingReply.CLARIFICATION);
        assertThat(house.get(RequestClock.class).look(number.value()))
                .hasValueSatisfying(look -> assertThat(look.rule().verified()).isFalse());

        reply("The year 2025.");

        assertThat(clock().deadline().dueOn()).isEqualTo(DUE);
        assertThat(house.get(RequestClock.class).dueDates(number.value())).hasSize(1);
        assertThat(timeline()).containsExactly("FILED", "CLARIFICATION_SOUGHT", "CLARIFICATION_GIVEN");
        assertThat(house.rows("SELECT action FROM audit_entry WHERE action LIKE 'request.%' ORDER BY seq"))
                .containsExactly("request.file", "request.clarification_sought", "request.clarification_given");
        assertThat(house.rows("SELECT kind, recipient FROM outbox_letter WHERE kind LIKE 'CLARIFICATION%' ORDER BY id"))
                .containsExactly("CLARIFICATION_SOUGHT requester@example.org", "CLARIFICATION_GIVEN sara@example.org");
    }

    @OnEveryDatabase
    void where_the_law_stops_its_clock_the_days_of_waiting_do_not_count(TestDatabase database) {
        file(database, StoppingClocks.with("CLARIFICATION,PAUSE,EVENT_DAY"));
        days(2);
        seek();
        days(30);

        assertThat(clock().label()).isEqualTo("PAUSED");
        assertThat(clock().isSilent()).isFalse();
        assertThat(whereQueued()).isEmpty();

        reply("The year 2025.");

        var deadline = clock().deadline();
        assertThat(deadline.days()).filteredOn(CountedDay::counted).hasSize(10);
        assertThat(deadline.days())
                .filteredOn(day -> day.reason() == DayReason.Plain.PAUSED_CLARIFICATION)
                .extracting(CountedDay::date)
                .startsWith(LocalDate.of(2026, 3, 4))
                .endsWith(LocalDate.of(2026, 4, 3))
                .hasSize(31);
        assertThat(house.get(RequestClock.class).dueDates(number.value()))
                .extracting(RequestClock.DueDateGiven::reason, RequestClock.DueDateGiven::because)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("FILED", null),
                        org.assertj.core.groups.Tuple.tuple("WAITED", "CLARIFICATION"));
        assertThat(whereQueued()).containsExactly(RequestListing.Due.LATER);
    }

    @OnEveryDatabase
    void a_clock_that_begins_afresh_gives_the_whole_time_again(TestDatabase database) {
        file(database, StoppingClocks.with("CLARIFICATION,RESTART,EVENT_DAY"));
        days(2);
        seek();
        days(5);
        reply("The year 2025.");

        assertThat(clock().deadline().days()).filteredOn(CountedDay::counted).hasSize(10);
        assertThat(clock().deadline().days().get(1).reason()).isEqualTo(DayReason.Plain.RESTARTED_CLARIFICATION);
        assertThat(clock().deadline().days().stream()
                        .filter(CountedDay::counted)
                        .findFirst())
                .hasValueSatisfying(day -> assertThat(day.date()).isEqualTo("2026-03-10"));
    }

    @OnEveryDatabase
    void a_clock_that_has_run_out_is_not_stopped_by_a_question(TestDatabase database) {
        file(database, StoppingClocks.with("CLARIFICATION,PAUSE,EVENT_DAY"));
        days(15);
        seek();

        assertThat(clock().isPaused()).isFalse();
        assertThat(clock().isSilent()).isTrue();
        reply("The year 2025.");
        assertThat(clock().deadline().dueOn()).isEqualTo(DUE);
    }

    @OnEveryDatabase
    void a_reply_is_taken_once_from_her_who_has_the_key(TestDatabase database) {
        file(database, DeadlineRegister.fromReferenceFiles());
        assertThatThrownBy(() -> reply("Unasked.")).hasMessage("request.awaitsNothing");
        seek();

        assertThatThrownBy(() -> house.get(RequesterActs.class)
                        .clarify(number.value(), "2222-2222-2222-2222", "here", "Not mine."))
                .isInstanceOf(RequestNotFound.class);
        assertThatThrownBy(() -> reply(" ")).isInstanceOf(InvalidFields.class);
        reply("The year 2025.");
        reply("The year 2025. ");
        assertThatThrownBy(() -> reply("Or another.")).hasMessage("request.awaitsNothing");
        assertThat(house.rows("SELECT reply FROM request_clarification")).containsExactly("The year 2025.");
        assertThat(timeline()).hasSize(3);
    }

    @OnEveryDatabase
    void while_something_is_awaited_no_other_act_may_cross_it(TestDatabase database) {
        file(database, DeadlineRegister.fromReferenceFiles());
        seek();

        assertThatThrownBy(this::seek).hasMessage("request.awaits.CLARIFICATION");
        assertThatThrownBy(this::askFee).hasMessage("request.awaits.CLARIFICATION");
        assertThatThrownBy(() -> act(house.officerElsewhere(), (request, seen) -> house.get(ClarificationDesk.class)
                        .takeBack(request, seen)))
                .isInstanceOf(RequestNotFound.class);
        assertThatThrownBy(() -> house.as(house.officer(), () -> house.get(ClarificationDesk.class)
                        .takeBack(number, 1)))
                .isInstanceOf(RequestChanged.class);
        act((request, seen) -> house.get(ClarificationDesk.class).takeBack(request, seen));
        askFee();
        assertThat(timeline()).containsExactly("FILED", "CLARIFICATION_SOUGHT", "QUESTION_TAKEN_BACK", "FEE_ASKED");
    }

    @OnEveryDatabase
    void a_fee_is_worked_out_by_the_law_and_its_payment_recorded(TestDatabase database) {
        file(database, StoppingClocks.with("FEE,PAUSE,DAY_AFTER_EVENT"));
        askFee();
        assertThat(house.rows("SELECT pages, free_pages, rate, postage, amount FROM request_fee"))
                .containsExactly("120 20 2 50 250");
        days(4);

        assertThatThrownBy(() -> pay(LocalDate.of(2026, 3, 1))).hasMessage("fee.paidBeforeAsked");
        assertThatThrownBy(() -> pay(LocalDate.of(2026, 3, 7))).hasMessage("fee.paidInFuture");
        pay(LocalDate.of(2026, 3, 4));

        assertThat(clock().deadline().dueOn()).isEqualTo("2026-03-18");
        assertThat(house.rows("SELECT paid_on, receipt FROM request_fee")).containsExactly("2026-03-04 R-7");
    }

    private void pay(LocalDate day) {
        act((request, seen) -> house.get(FeeDesk.class).recordPayment(request, seen, day, "R-7"));
    }

    @OnEveryDatabase
    void a_fee_may_be_waived_and_none_is_asked_where_nothing_is_owed(TestDatabase database) {
        file(database, DeadlineRegister.fromReferenceFiles());
        var fees = house.get(FeeDesk.class);

        assertThatThrownBy(() -> act((request, seen) -> fees.ask(request, seen, 20, 0, false)))
                .hasMessage("fee.nothingOwed");
        assertThatThrownBy(() -> act((request, seen) -> fees.ask(request, seen, 500, 90, true)))
                .hasMessage("fee.nothingOwed");
        assertThat(catchThrowableOfType(
                                InvalidFields.class,
                                () -> act((request, seen) -> fees.ask(request, seen, -3, -1, false)))
                        .problems())
                .extracting(problem -> problem.field() + " " + problem.key())
                .containsExactly("pages field.wholeNumber", "postage field.wholeNumber");
        askFee();
        act((request, seen) -> fees.waive(request, seen, "Below the poverty line."));
        assertThat(clock().status().awaiting()).isEqualTo(PendingReply.NOTHING);
        assertThat(timeline()).endsWith("FEE_ASKED", "FEE_WAIVED");
    }

    @OnEveryDatabase
    void after_an_order_a_clock_that_stood_still_is_counted_anew_with_all_its_days(TestDatabase database) {
        var law = StoppingClocks.with("FEE,PAUSE,EVENT_DAY");
        file(database, law);
        askFee();
        StoppingClocks.close(law, "2026-03-05", "2026-03-12");
        recompute();
        assertThat(house.get(RequestClock.class).dueDates(number.value())).hasSize(1);

        days(2);
        pay(LocalDate.of(2026, 3, 4));
        var waited = clock().deadline();
        StoppingClocks.close(law, "2026-03-05", "2026-03-12", "2026-03-13");
        recompute();
        recompute();

        assertThat(waited.dueOn()).isEqualTo("2026-03-20");
        assertThat(clock().deadline().dueOn()).isEqualTo("2026-03-24");
        assertThat(clock().deadline().days())
                .filteredOn(day -> day.reason() == DayReason.Plain.PAUSED_FEE)
                .hasSize(2);
        assertThat(house.get(RequestClock.class).dueDates(number.value()))
                .extracting(RequestClock.DueDateGiven::reason)
                .containsExactly("FILED", "WAITED", "ORDER");
    }

    private void recompute() {
        var recomputing = house.get(DueDateRecomputing.class);
        house.inTransaction(() -> recomputing.begin("ORDER", false, new org.maloomat.audit.Actor("bilal")));
        house.pass(Duration.ofMinutes(5));
        var more = true;
        while (more) {
            more = recomputing.batch("here");
        }
    }
}
