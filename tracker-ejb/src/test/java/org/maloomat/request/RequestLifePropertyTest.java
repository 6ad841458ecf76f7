package org.maloomat.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.maloomat.shared.RuleViolation;

/** Whatever is tried in whatever order, no request comes into a state that the law does not know. */
class RequestLifePropertyTest {
    private record Step(RequestVerb verb, int daysLater) {}

    @Provide
    Arbitrary<List<Step>> lives() {
        var step = Combinators.combine(
                        Arbitraries.of(RequestVerb.values()),
                        Arbitraries.integers().between(0, 6))
                .as(Step::new);
        return step.list().ofMaxSize(40);
    }

    @Property(tries = 2_000)
    void no_sequence_of_acts_leads_astray(
            @ForAll("lives") List<Step> life, @ForAll boolean stopping, @ForAll boolean urgent) {
        var request = new LivingRequest(stopping ? LivingRequest.STOPPING : LivingRequest.PAKISTAN, urgent);
        for (var step : life) {
            request.pass(step.daysLater());
            var before = request.details();
            var told = request.events().size();
            try {
                request.act(step.verb());
                assertThat(step.verb()
                                .isPossible(before.stage(), before.status().awaiting()))
                        .isTrue();
                assertThat(request.events()).hasSize(told + 1);
                follows(before, request.details());
            } catch (RuleViolation refusal) {
                assertThat(request.details()).isEqualTo(before);
                assertThat(request.events()).hasSize(told);
            }
            lawful(request);
        }
    }

    private static void follows(RequestDetails before, RequestDetails after) {
        if (before.stage() != after.stage()) {
            assertThat(before.stage().next()).contains(after.stage());
        }
        if (before.answeredOn() != null) {
            assertThat(after.answeredOn()).isEqualTo(before.answeredOn());
            assertThat(after.dueOn()).isEqualTo(before.dueOn());
        }
        if (after.status().urgent() == before.status().urgent()) {
            assertThat(after.dueOn()).isAfterOrEqualTo(before.dueOn());
        }
        assertThat(after.receivedOn()).isEqualTo(before.receivedOn());
        assertThat(after.description()).isEqualTo(before.description());
    }

    private static void lawful(LivingRequest request) {
        var now = request.details();
        var status = now.status();
        if (status.awaiting() == PendingReply.NOTHING) {
            assertThat(status.awaitingSince()).isNull();
            assertThat(status.clock()).isNotEqualTo(ClockState.PAUSED);
        } else {
            assertThat(status.awaitingSince()).isNotNull().isBeforeOrEqualTo(request.today());
            assertThat(now.stage()).isIn(HandlingStage.RECEIVED, HandlingStage.ACKNOWLEDGED);
        }
        switch (now.stage()) {
            case ANSWERED, REOPENED -> {
                assertThat(now.answeredOn()).isNotNull();
                assertThat(now.outcome()).isNotNull();
                assertThat(status.clock()).isEqualTo(ClockState.STOPPED);
            }
            case WITHDRAWN -> {
                assertThat(status.withdrawnOn()).isNotNull();
                assertThat(status.clock()).isEqualTo(ClockState.STOPPED);
            }
            case RECEIVED, ACKNOWLEDGED -> {
                assertThat(now.answeredOn()).isNull();
                assertThat(status.clock()).isNotEqualTo(ClockState.STOPPED);
            }
            case ANSWER_HANDED_IN ->
                assertThat(status.clock() == ClockState.STOPPED).isEqualTo(now.answeredOn() != null);
        }
        if (now.stage() == HandlingStage.REOPENED) {
            assertThat(status.order().compliedOn()).isNull();
        }
    }
}
