package org.maloomat.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.maloomat.deadline.CalendarScope;
import org.maloomat.deadline.ClockEvent;
import org.maloomat.deadline.ClockHistory;
import org.maloomat.deadline.Deadline;
import org.maloomat.deadline.DeadlineKind;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.deadline.ExtensionGround;
import org.maloomat.deadline.StoppingClocks;
import org.maloomat.deadline.WeekPattern;
import org.maloomat.shared.LanguageTag;

/** A request by itself, on which a test acts day by day. */
final class LivingRequest {
    static final LocalDate RECEIVED = LocalDate.of(2026, 2, 2);
    private static final CalendarScope OFFICE = CalendarScope.khyberPakhtunkhwa(WeekPattern.FIVE);
    static final DeadlineRegister STOPPING = StoppingClocks.with(
            "CLARIFICATION,RESTART,EVENT_DAY", "FEE,PAUSE,EVENT_DAY", "TRANSFER,NONE,DAY_AFTER_EVENT");
    static final DeadlineRegister PAKISTAN = DeadlineRegister.fromReferenceFiles();

    private final DeadlineRegister law;
    private final InformationRequest request;
    private final List<RequestEvent> events = new ArrayList<>();
    private LocalDate today = RECEIVED;
    private int bodies;

    /** @param urgent whether life or liberty is claimed to be at stake */
    LivingRequest(DeadlineRegister law, boolean urgent) {
        this.law = law;
        var form = RequestFixtures.request(null, LanguageTag.EN);
        request = new InformationRequest(
                new InformationRequest.Filing(
                        TrackingNumber.of(2026, 1), "key", "digest", "hash", now(), RECEIVED, count(urgent, false, "")),
                new RequestFiling.NewRequest(
                        form.publicBody(),
                        null,
                        null,
                        form.subject(),
                        form.description(),
                        LanguageTag.EN,
                        PreferredFormat.ELECTRONIC,
                        urgent,
                        null,
                        null,
                        false));
        try {
            var id = InformationRequest.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(request, 1L);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Deadline count(boolean urgent, boolean extended, String past) {
        return law.reply(
                "PK-KP-2013",
                OFFICE,
                RECEIVED,
                urgent,
                extended,
                new ClockHistory(ClockLog.read(past).stops(), List.of()));
    }

    private Instant now() {
        return today.atTime(6, 0).toInstant(ZoneOffset.UTC);
    }

    void pass(int days) {
        today = today.plusDays(days);
    }

    LocalDate today() {
        return today;
    }

    /** Does it with what it needs, and gives the date that follows. */
    void act(RequestVerb verb) {
        var statute = law.statute("PK-KP-2013", RECEIVED);
        var question = statute.clockRule(ClockEvent.CLARIFICATION);
        var fee = statute.clockRule(ClockEvent.FEE);
        var wasPaused = request.isPaused();
        events.add(
                switch (verb) {
                    case ACKNOWLEDGE -> request.acknowledge(now());
                    case ACCEPT_URGENCY -> request.acceptUrgency(null, now());
                    case DENY_URGENCY -> request.denyUrgency("Nobody is in danger.", today, now());
                    case TRANSFER ->
                        request.handOn("BODY-" + ++bodies, statute.clockRule(ClockEvent.TRANSFER), today, now());
                    case EXTEND ->
                        request.extend(
                                ExtensionGround.LARGE_SEARCH,
                                statute.rule(DeadlineKind.EXTENSION).orElseThrow(),
                                count(
                                        request.clockFacts().urgent(),
                                        true,
                                        request.clockFacts().past()),
                                today,
                                now());
                    case ASSIGN -> request.assign("sara", now());
                    case SEEK_CLARIFICATION -> request.seekClarification(question, today, now());
                    case TAKE_BACK_QUESTION -> request.takeBackQuestion(question, today, now());
                    case CLARIFY -> request.clarify(question, today, now());
                    case ASK_FEE -> request.askFee(fee, today, now());
                    case RECORD_PAYMENT -> request.recordPayment(fee, today, today, now());
                    case WAIVE_FEE -> request.waiveFee(fee, today, now());
                    case CONSULT -> request.consult(now());
                    case RECORD_CONSULTATION -> request.recordConsultation(now());
                    case HAND_IN_ANSWER -> request.handInAnswer(now());
                    case RETURN_ANSWER -> request.returnAnswer(now());
                    case RELEASE_ANSWER -> request.answer(Outcome.PARTIAL, today, now());
                    case CORRECT_ANSWER -> request.beginCorrection(now());
                    case REOPEN -> request.reopen("9 of 2026", today, today.plusDays(10), now());
                    case WITHDRAW -> request.withdraw(today, now());
                });
        if (wasPaused && !request.isPaused() || verb == RequestVerb.DENY_URGENCY) {
            var facts = request.clockFacts();
            request.dueBy(count(facts.urgent(), facts.extended(), facts.past()), today);
        }
    }

    boolean can(RequestVerb verb) {
        return request.can(verb);
    }

    RequestDetails details() {
        return request.details();
    }

    boolean isPaused() {
        return request.isPaused();
    }

    List<RequestEvent> events() {
        return events;
    }
}
