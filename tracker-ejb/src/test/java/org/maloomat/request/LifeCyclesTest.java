package org.maloomat.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.account.AccountIdentity;
import org.maloomat.answer.AnswerDetails;
import org.maloomat.answer.AnswerWriting;
import org.maloomat.answer.AnswerWriting.Draft;
import org.maloomat.answer.Exemption;
import org.maloomat.answer.Weighing;
import org.maloomat.publication.PublicRegister;
import org.maloomat.publication.ReleaseService;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.RuleViolation;
import org.maloomat.shared.TestDatabase;
import org.maloomat.shared.TestHouse;

/** One life of a request for each way it can end, told act by act. Filed on Monday, 2 March 2026, due on 16 March. */
class LifeCyclesTest {
    private static final String SWAT = "KP-POLICE-DPO-SWAT";
    private static final Exemption PRIVACY = new Exemption("19", "Persons could be recognised.");

    @TempDir
    Path home;

    private TestHouse house;
    private TrackingNumber number;

    private void file(TestDatabase database) {
        house = new TestHouse(database, home);
        house.listen(bean("org.maloomat.answer.AnswerObserver"));
        house.listen(bean("org.maloomat.publication.TransferredCopies"));
        house.officer();
        house.releaser();
        house.officerElsewhere();
        number = Filings.file(house, "one", Filings.harmless());
    }

    private Object bean(String name) {
        try {
            return house.get(Class.forName(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void officer(BiConsumer<TrackingNumber, Integer> act) {
        as(house.officer(), act);
    }

    private void as(AccountIdentity who, BiConsumer<TrackingNumber, Integer> act) {
        house.pass(Duration.ofSeconds(1));
        house.as(
                who,
                () -> act.accept(
                        number,
                        house.get(RequestHandling.class)
                                .dossier(number)
                                .request()
                                .version()));
    }

    private void acknowledge() {
        officer(house.get(RequestHandling.class)::acknowledge);
    }

    private void handIn(Outcome outcome, String text, List<Exemption> exemptions, Weighing weighing) {
        var writing = house.get(AnswerWriting.class);
        officer((request, seen) -> writing.handIn(
                request,
                seen,
                writing.find(request).map(AnswerDetails::version).orElse(null),
                new Draft(outcome, text, exemptions, List.of(), weighing)));
    }

    private void release() {
        house.pass(Duration.ofSeconds(1));
        house.as(house.releaser(), () -> house.get(ReleaseService.class).release(number));
    }

    private void days(int days) {
        house.pass(Duration.ofDays(days));
    }

    private RequestClock.Reading clock() {
        return house.get(RequestClock.class).read(number.value()).orElseThrow();
    }

    private List<String> timeline() {
        return house.rows("SELECT kind FROM request_event ORDER BY id");
    }

    private String answer() {
        return house.get(PublicRegister.class)
                .find(number.value())
                .orElseThrow()
                .answerText();
    }

    private boolean isInQueueOf(AccountIdentity officer) {
        return house.as(officer, () -> house.get(RequestListing.class).queue(null, null, 0, 10)).rows().stream()
                .anyMatch(row -> row.trackingNumber().equals(number));
    }

    @OnEveryDatabase
    void answered_in_full(TestDatabase database) {
        file(database);
        acknowledge();
        days(3);
        handIn(Outcome.FULL, "Forty-one desks.", List.of(), null);
        release();

        assertThat(timeline()).containsExactly("FILED", "ACKNOWLEDGED", "ANSWER_HANDED_IN", "ANSWERED");
        assertThat(clock().isAnsweredLate()).isFalse();
        assertThat(answer()).isEqualTo("Forty-one desks.");
    }

    @OnEveryDatabase
    void answered_in_part_and_corrected_while_the_first_answer_stays_public(TestDatabase database) {
        file(database);
        handIn(Outcome.PARTIAL, "Forty-one desks.", List.of(PRIVACY), null);
        release();
        days(30);

        assertThatThrownBy(() -> handIn(Outcome.PARTIAL, "Forty-two desks.", List.of(PRIVACY), null))
                .hasMessage("answer.notWritable");
        officer((request, seen) -> house.get(AnswerWriting.class).correct(request, seen, "One was missed."));
        assertThat(answer()).isEqualTo("Forty-one desks.");
        handIn(Outcome.PARTIAL, "Forty-two desks.", List.of(PRIVACY), null);
        assertThat(answer()).isEqualTo("Forty-one desks.");
        release();

        assertThat(answer()).isEqualTo("Forty-two desks.");
        assertThat(clock().answeredOn()).isEqualTo("2026-03-02");
        assertThat(clock().isAnsweredLate()).isFalse();
        assertThat(timeline())
                .containsExactly(
                        "FILED",
                        "ANSWER_HANDED_IN",
                        "ANSWERED",
                        "CORRECTION_BEGUN",
                        "ANSWER_HANDED_IN",
                        "ANSWER_CORRECTED");
        assertThat(house.rows("SELECT kind FROM outbox_letter WHERE kind LIKE 'ANSWER%' ORDER BY id"))
                .contains("ANSWERED", "ANSWER_CORRECTED");
    }

    @OnEveryDatabase
    void a_correction_on_its_way_does_not_keep_the_public_answer_from_being_withdrawn(TestDatabase database) {
        file(database);
        handIn(Outcome.FULL, "Forty-one desks.", List.of(), null);
        release();
        officer((request, seen) -> house.get(AnswerWriting.class).correct(request, seen, "One was missed."));
        house.as(house.releaser(), () -> house.get(ReleaseService.class).withdraw(number, "Counted again"));

        assertThat(house.get(PublicRegister.class).find(number.value())).isEmpty();
        handIn(Outcome.FULL, "Forty-two desks.", List.of(), null);
        release();
        assertThat(answer()).isEqualTo("Forty-two desks.");
    }

    @OnEveryDatabase
    void refused_then_ordered_by_the_commission_and_answered(TestDatabase database) {
        file(database);
        assertThat(catchThrowableOfType(
                                InvalidFields.class,
                                () -> handIn(Outcome.REFUSED, "No.", List.of(PRIVACY), new Weighing("", true, " ")))
                        .problems())
                .extracting(problem -> problem.field() + " " + problem.key())
                .containsExactly("harm field.required", "severable answer.severable", "publicInterest field.required");
        handIn(
                Outcome.REFUSED,
                "No.",
                List.of(PRIVACY),
                new Weighing("A person could be found.", false, "Weighed; the danger prevails."));
        release();
        days(40);
        var reopening = house.get(RequestReopening.class);
        assertThat(catchThrowableOfType(
                                InvalidFields.class,
                                () -> officer((request, seen) -> reopening.reopen(
                                        request, seen, " ", LocalDate.of(2027, 1, 1), LocalDate.of(2026, 1, 1))))
                        .problems())
                .hasSize(3);
        officer((request, seen) ->
                reopening.reopen(request, seen, "17 of 2026", LocalDate.of(2026, 4, 8), LocalDate.of(2026, 4, 30)));
        assertThat(isInQueueOf(house.officer())).isTrue();
        assertThat(clock().isRunning()).isFalse();
        handIn(Outcome.PARTIAL, "Forty-one desks.", List.of(PRIVACY), null);
        release();

        assertThat(clock().status().order())
                .isEqualTo(new CommissionOrder(
                        "17 of 2026", LocalDate.of(2026, 4, 8), LocalDate.of(2026, 4, 30), LocalDate.of(2026, 4, 11)));
        assertThat(timeline()).endsWith("REOPENED", "ANSWER_HANDED_IN", "ANSWER_CORRECTED");
        assertThat(house.rows("SELECT stage, outcome FROM information_request")).containsExactly("ANSWERED PARTIAL");
    }

    @OnEveryDatabase
    void not_held_here_handed_on_and_answered_there(TestDatabase database) {
        file(database);
        acknowledge();
        house.as(house.officer(), () -> house.get(AnswerWriting.class)
                .keep(number, null, new Draft(Outcome.FULL, "A draft of ours.", List.of(), List.of())));
        days(2);
        assertRefusedTransfers();
        handOn(SWAT);

        assertThat(isInQueueOf(house.officer())).isFalse();
        assertThat(isInQueueOf(house.officerElsewhere())).isTrue();
        assertThat(house.as(house.officer(), () -> house.get(TransferDesk.class).handedOn()))
                .extracting(Transfer::toBody)
                .containsExactly(SWAT);
        assertThatThrownBy(this::acknowledge).isInstanceOf(RequestNotFound.class);
        assertThat(house.rows("SELECT COUNT(*) FROM answer")).containsExactly("0");
        assertThat(clock().deadline().dueOn()).isEqualTo("2026-03-16");
        assertThat(house.rows("SELECT stage, public_body FROM information_request"))
                .containsExactly("RECEIVED " + SWAT);
        assertThat(house.rows("SELECT kind, recipient FROM outbox_letter WHERE kind IN ('TRANSFERRED','HANDED_TO_YOU')"
                        + " ORDER BY kind"))
                .containsExactly("HANDED_TO_YOU nadia@example.org", "TRANSFERRED requester@example.org");

        var back = house.get(TransferDesk.class);
        assertThatThrownBy(() -> as(
                        house.officerElsewhere(),
                        (request, seen) -> back.handOn(request, seen, TestHouse.POLICE, "Not ours either.")))
                .hasMessage("transfer.circle");
        as(house.officerElsewhere(), house.get(RequestHandling.class)::acknowledge);
        assertThat(timeline()).containsExactly("FILED", "ACKNOWLEDGED", "TRANSFERRED", "ACKNOWLEDGED");
    }

    private void assertRefusedTransfers() {
        assertThatThrownBy(() -> handOn(TestHouse.POLICE)).hasMessage("transfer.toItself");
        assertThatThrownBy(() -> handOn("KP-COURT-PHC")).hasMessage("transfer.outsideAct");
        assertThatThrownBy(() -> handOn("PK-NADRA")).hasMessage("transfer.otherLaw");
        assertThat(catchThrowableOfType(InvalidFields.class, () -> handOn("NO-SUCH-BODY"))
                        .problems())
                .extracting(problem -> problem.field() + " " + problem.key())
                .containsExactly("toBody request.unknownBody");
    }

    private void handOn(String body) {
        officer((request, seen) ->
                house.get(TransferDesk.class).handOn(request, seen, body, "Swat holds the register."));
    }

    @OnEveryDatabase
    void claimed_as_urgent_and_denied_in_time(TestDatabase database) {
        file(database);
        var handling = house.get(RequestHandling.class);
        assertThatThrownBy(() -> officer((request, seen) -> handling.decideUrgency(request, seen, true, null)))
                .hasMessage("urgency.notClaimed");
        number = Filings.file(house, "two", Filings.urgent());
        assertThat(clock().deadline().dueOn()).isEqualTo("2026-03-04");
        assertThatThrownBy(() -> officer((request, seen) -> handling.decideUrgency(request, seen, false, " ")))
                .isInstanceOf(InvalidFields.class);
        officer((request, seen) -> handling.decideUrgency(request, seen, false, "Nobody is in danger."));

        assertThat(clock().deadline().dueOn()).isEqualTo("2026-03-16");
        assertThatThrownBy(() -> officer((request, seen) -> handling.decideUrgency(request, seen, true, null)))
                .hasMessage("urgency.decided");
        assertThat(house.get(RequestClock.class).dueDates(number.value()))
                .extracting(RequestClock.DueDateGiven::reason)
                .containsExactly("FILED", "URGENCY_DENIED");
        number = Filings.file(house, "three", Filings.urgent());
        days(3);
        assertThatThrownBy(() -> officer((request, seen) -> handling.decideUrgency(request, seen, false, "Late.")))
                .hasMessage("urgency.tooLate");
        officer((request, seen) -> handling.decideUrgency(request, seen, true, null));
        assertThat(clock().isSilent()).isTrue();
    }

    @OnEveryDatabase
    void a_third_party_is_asked_and_what_it_says_is_recorded_once(TestDatabase database) {
        file(database);
        var consultations = house.get(ConsultationDesk.class);
        officer((request, seen) -> consultations.consult(request, seen, "The contractor", "The price list"));
        var asked = house.as(
                        house.officer(), () -> house.get(RequestHandling.class).dossier(number))
                .consultations()
                .get(0);
        officer((request, seen) -> consultations.recordAnswer(
                request, seen, asked.id(), Consultation.Position.OBJECTS, "Prices are ours."));
        assertThatThrownBy(() -> officer((request, seen) ->
                        consultations.recordAnswer(request, seen, asked.id(), Consultation.Position.CONSENTS, null)))
                .hasMessage("consultation.answered");
        assertThat(timeline()).containsExactly("FILED", "THIRD_PARTY_CONSULTED", "THIRD_PARTY_ANSWERED");
        assertThat(clock().deadline().dueOn()).isEqualTo("2026-03-16");
    }

    @OnEveryDatabase
    void met_with_silence_and_taken_back(TestDatabase database) {
        file(database);
        days(20);
        assertThat(clock().isSilent()).isTrue();
        handIn(Outcome.FULL, "Forty-one desks.", List.of(), null);
        withdraw();
        withdraw();

        assertThat(clock().isWithdrawnUnanswered()).isTrue();
        assertThat(clock().isSilent()).isFalse();
        assertThatThrownBy(this::release).isInstanceOf(RuleViolation.class);
        assertThat(house.as(
                        house.releaser(), () -> house.get(ReleaseService.class).queue()))
                .isEmpty();
        assertThatThrownBy(() -> handIn(Outcome.FULL, "Still.", List.of(), null))
                .hasMessage("request.notNow.WITHDRAWN");
        assertThat(timeline()).containsExactly("FILED", "ANSWER_HANDED_IN", "REQUEST_WITHDRAWN");
        assertThat(house.rows("SELECT recipient FROM outbox_letter WHERE kind = 'REQUEST_WITHDRAWN'"))
                .containsExactly("sara@example.org");
    }

    private void withdraw() {
        house.get(RequesterActs.class).withdraw(number.value(), Filings.accessKey(house, "one"), "here");
    }

    /** Forty lives of acts drawn at random: each line of a timeline has its entry in the trail, and the other way round. */
    @OnEveryDatabase
    void timeline_and_audit_trail_agree_whatever_is_done(TestDatabase database) {
        file(database);
        var random = new Random(7);
        var done = 0;
        for (var life = 0; life < 12; life++) {
            number = Filings.file(house, "life" + life, life % 2 == 0 ? Filings.urgent() : Filings.harmless());
            for (var step = 0; step < 12; step++) {
                done += tried(random.nextInt(12), "life" + life) ? 1 : 0;
            }
            var seen = house.rows("SELECT e.kind FROM request_event e JOIN information_request r ON r.id = e.request_id"
                    + " WHERE r.tracking_number = '" + number + "' ORDER BY e.id");
            var recorded = house.rows("SELECT action FROM audit_entry WHERE subject = '" + number
                    + "' AND action LIKE 'request.%' ORDER BY seq");
            assertThat(recorded.stream().map(LifeCyclesTest::kind).toList()).isEqualTo(seen);
        }
        assertThat(done).isGreaterThan(40);
    }

    private static String kind(String action) {
        return action.equals("request.file")
                ? "FILED"
                : action.substring("request.".length()).toUpperCase(java.util.Locale.ROOT);
    }

    private boolean tried(int act, String key) {
        try {
            var acts = house.get(RequesterActs.class);
            var access = Filings.accessKey(house, key);
            switch (act) {
                case 0 -> acknowledge();
                case 1 ->
                    officer((r, seen) -> house.get(ClarificationDesk.class).seek(r, seen, "Which?"));
                case 2 -> acts.clarify(number.value(), access, "here", "This one, " + house.now());
                case 3 -> officer(house.get(ClarificationDesk.class)::takeBack);
                case 4 -> officer((r, seen) -> house.get(FeeDesk.class).ask(r, seen, 70, 0, false));
                case 5 -> officer((r, seen) -> house.get(FeeDesk.class).waive(r, seen, "Poor."));
                case 6 -> officer((r, seen) -> house.get(RequestHandling.class).decideUrgency(r, seen, true, null));
                case 7 -> officer((r, seen) -> house.get(ConsultationDesk.class).consult(r, seen, "A", "B"));
                case 8 -> handIn(Outcome.FULL, "Forty-one.", List.of(), null);
                case 9 -> release();
                case 10 -> officer((r, seen) -> house.get(AnswerWriting.class).correct(r, seen, "Wrong."));
                default -> {
                    days(1);
                    return false;
                }
            }
            return true;
        } catch (RuleViolation refused) {
            return false;
        }
    }
}
