package org.maloomat.request;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maloomat.request.RequestVerb.Caller;
import org.maloomat.shared.RuleViolation;

/** Every act on every state by every role: the table, the guards, the boundaries and {@code docs/request-life.md} say the same. */
class RequestLifeTest {
    private static final Path PAGE = Path.of("..", "docs", "request-life.md");

    /** Where a request can be, and the acts that bring it there. */
    private static final Map<String, List<RequestVerb>> STATES = states();

    /** The boundary that carries out each act. */
    private static final Map<RequestVerb, String> BOUNDARIES = Map.ofEntries(
            entry(RequestVerb.ACKNOWLEDGE, "request.RequestHandling.acknowledge"),
            entry(RequestVerb.ACCEPT_URGENCY, "request.RequestHandling.decideUrgency"),
            entry(RequestVerb.DENY_URGENCY, "request.RequestHandling.decideUrgency"),
            entry(RequestVerb.TRANSFER, "request.TransferDesk.handOn"),
            entry(RequestVerb.ASSIGN, "request.Assignments.assign"),
            entry(RequestVerb.EXTEND, "request.RequestHandling.extend"),
            entry(RequestVerb.SEEK_CLARIFICATION, "request.ClarificationDesk.seek"),
            entry(RequestVerb.TAKE_BACK_QUESTION, "request.ClarificationDesk.takeBack"),
            entry(RequestVerb.CLARIFY, "request.RequesterActs.clarify"),
            entry(RequestVerb.ASK_FEE, "request.FeeDesk.ask"),
            entry(RequestVerb.RECORD_PAYMENT, "request.FeeDesk.recordPayment"),
            entry(RequestVerb.WAIVE_FEE, "request.FeeDesk.waive"),
            entry(RequestVerb.CONSULT, "request.ConsultationDesk.consult"),
            entry(RequestVerb.RECORD_CONSULTATION, "request.ConsultationDesk.recordAnswer"),
            entry(RequestVerb.HAND_IN_ANSWER, "answer.AnswerWriting.handIn"),
            entry(RequestVerb.RETURN_ANSWER, "publication.ReleaseService.giveBack"),
            entry(RequestVerb.RELEASE_ANSWER, "publication.ReleaseService.release"),
            entry(RequestVerb.CORRECT_ANSWER, "answer.AnswerWriting.correct"),
            entry(RequestVerb.REOPEN, "request.RequestReopening.reopen"),
            entry(RequestVerb.WITHDRAW, "request.RequesterActs.withdraw"));

    private static Map<String, List<RequestVerb>> states() {
        var states = new LinkedHashMap<String, List<RequestVerb>>();
        states.put("received", List.of());
        states.put("received, question open", List.of(RequestVerb.SEEK_CLARIFICATION));
        states.put("received, fee open", List.of(RequestVerb.ASK_FEE));
        states.put("confirmed", List.of(RequestVerb.ACKNOWLEDGE));
        states.put("confirmed, question open", List.of(RequestVerb.ACKNOWLEDGE, RequestVerb.SEEK_CLARIFICATION));
        states.put("confirmed, fee open", List.of(RequestVerb.ACKNOWLEDGE, RequestVerb.ASK_FEE));
        states.put("answer waits for release", List.of(RequestVerb.HAND_IN_ANSWER));
        states.put("answered", List.of(RequestVerb.HAND_IN_ANSWER, RequestVerb.RELEASE_ANSWER));
        states.put("opened again", List.of(RequestVerb.HAND_IN_ANSWER, RequestVerb.RELEASE_ANSWER, RequestVerb.REOPEN));
        states.put("taken back", List.of(RequestVerb.WITHDRAW));
        return states;
    }

    /** A request in this state, with what the act needs besides. */
    private static LivingRequest in(String state, RequestVerb verb) {
        var request = new LivingRequest(LivingRequest.PAKISTAN, verb.isAboutUrgency());
        STATES.get(state).forEach(request::act);
        return request;
    }

    @ParameterizedTest
    @EnumSource
    void an_act_is_done_where_the_table_allows_it_and_refused_with_a_sentence_everywhere_else(RequestVerb verb) {
        STATES.keySet().forEach(state -> {
            var request = in(state, verb);
            var possible = request.can(verb);
            var before = request.details();

            var refusal = catchThrowable(() -> request.act(verb));

            if (possible) {
                assertThat(refusal).as(state).isNull();
            } else {
                assertThat(refusal).as(state).isInstanceOf(RuleViolation.class);
                assertThat(request.details()).as(state).isEqualTo(before);
            }
        });
    }

    @Test
    void every_stage_and_every_waiting_stands_in_the_table() {
        var seen = STATES.keySet().stream()
                .map(state -> in(state, RequestVerb.ACKNOWLEDGE).details())
                .toList();

        assertThat(seen).extracting(RequestDetails::stage).contains(HandlingStage.values());
        assertThat(seen).extracting(details -> details.status().awaiting()).contains(PendingReply.values());
    }

    @ParameterizedTest
    @EnumSource
    void only_whose_act_it_is_may_do_it(RequestVerb verb) throws ClassNotFoundException {
        var path = BOUNDARIES.get(verb);
        var dot = path.lastIndexOf('.');
        var boundary = Class.forName("org.maloomat." + path.substring(0, dot));
        var method = Arrays.stream(boundary.getDeclaredMethods())
                .filter(m -> m.getName().equals(path.substring(dot + 1)))
                .findFirst()
                .orElseThrow();
        var own = method.getAnnotation(RolesAllowed.class);
        var allowed = own == null ? boundary.getAnnotation(RolesAllowed.class) : own;

        if (verb.caller() == Caller.REQUESTER) {
            assertThat(boundary.isAnnotationPresent(PermitAll.class)).isTrue();
        } else {
            assertThat(Set.of(allowed.value()))
                    .containsExactly(verb.caller().name().toLowerCase(Locale.ROOT));
        }
    }

    /** Rewrite it with {@code -Dmaloomat.write-docs=true}. */
    @Test
    void the_page_says_what_the_guards_do() throws IOException {
        if (Boolean.getBoolean("maloomat.write-docs")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    private static String page() {
        var page = new StringBuilder("""
                # The life of a request

                Every act of the law, whose it is, and in which state of a request it is done (yes) or refused (–). Written from the guards
                themselves by a test, which carries out every act in every state and compares. Pages offer what the table allows
                and nothing else; what is forced is refused with a sentence, and nothing typed is lost. An officer or releaser acts for her
                own public body alone; the requester acts by her access key.

                """);
        page.append("| Act | Whose |");
        STATES.keySet().forEach(state -> page.append(' ').append(state).append(" |"));
        page.append("\n|---|---|").append("---|".repeat(STATES.size())).append('\n');
        for (var verb : RequestVerb.values()) {
            page.append("| ")
                    .append(words(verb))
                    .append(" | ")
                    .append(words(verb.caller()))
                    .append(" |");
            STATES.keySet().forEach(state -> page.append(in(state, verb).can(verb) ? " yes |" : " – |"));
            page.append('\n');
        }
        return page + """

                A request has five states beside each other: the stage above, the clock (running, standing still, stopped), the outcome, what is
                public of it, and a review by the commission. Lateness is none of them: it is told from the dates.

                ## What an act needs besides

                | Act | And |
                |---|---|
                | accept urgency, deny urgency | the requester claimed that life or liberty is at stake, and nobody has decided; a denial needs a reason and must come before the short time has run out |
                | transfer | the law knows it, as far as it was read; to another body that the same law reaches, which has not had the request before |
                | extend | once, while time is left and the clock runs, for a reason the law lists |
                | ask fee | a schedule of the law is on record and something is owed by it |
                | record payment | a day from the asking to today |
                | hand in answer | after a release only once the answer was opened for correction, withdrawn from the public, or ordered anew |
                | release answer | nobody is named any more, and somebody else wrote it |
                | correct answer | the answer is public; it stays so until the corrected one is released |
                | reopen | number and date of the commission's order and its last day |

                ## What an act does to the clock

                | Act | Clock |
                |---|---|
                | seek clarification, ask fee | stands still, if a verified rule of the law says so and the time has not run out; else it runs on and every page says so |
                | clarify, record payment | goes on with the days of waiting left out, or begins afresh, as the law says; the new date keeps every day with its reason |
                | take back question, waive fee | goes on with the days of waiting left out |
                | transfer | runs on, unless a verified rule says that it begins afresh; from the next day the other body's working days count |
                | deny urgency | the usual time counts, from the day of receipt |
                | extend | the time of the extension is added |
                | release answer | stops for good with the first answer; a correction never makes an answer late that was in time |
                | withdraw | stops; what was late stays late |

                What a requester is asked, what she replies, fees, transfers, consultations and what a refusal weighed are between body and
                requester, or the body's alone: no public surface shows more than that it happened and when.
                """;
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
