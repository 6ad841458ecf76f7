package org.maloomat.request;

import static org.maloomat.request.HandlingStage.ACKNOWLEDGED;
import static org.maloomat.request.HandlingStage.ANSWERED;
import static org.maloomat.request.HandlingStage.ANSWER_HANDED_IN;
import static org.maloomat.request.HandlingStage.RECEIVED;
import static org.maloomat.request.HandlingStage.REOPENED;
import static org.maloomat.request.RequestVerb.Caller.OFFICER;
import static org.maloomat.request.RequestVerb.Caller.RELEASER;
import static org.maloomat.request.RequestVerb.Caller.REQUESTER;

import java.util.EnumSet;
import java.util.Set;
import org.maloomat.shared.RuleViolation;

/**
 * Every act of the law on a request, with whose it is and when it is possible: the one table behind the guards, the pages,
 * which offer nothing else, and {@code docs/request-life.md}. What else an act needs is its own guard's business.
 */
public enum RequestVerb {
    ACKNOWLEDGE(OFFICER, during(RECEIVED), anyWaiting()),
    ACCEPT_URGENCY(OFFICER, during(RECEIVED, ACKNOWLEDGED), anyWaiting()),
    DENY_URGENCY(OFFICER, during(RECEIVED, ACKNOWLEDGED), anyWaiting()),
    TRANSFER(OFFICER, during(RECEIVED, ACKNOWLEDGED), waitingFor(PendingReply.NOTHING)),
    EXTEND(OFFICER, during(RECEIVED, ACKNOWLEDGED, ANSWER_HANDED_IN), anyWaiting()),
    ASSIGN(OFFICER, during(RECEIVED, ACKNOWLEDGED, ANSWER_HANDED_IN, REOPENED), anyWaiting()),
    SEEK_CLARIFICATION(OFFICER, during(RECEIVED, ACKNOWLEDGED), waitingFor(PendingReply.NOTHING)),
    TAKE_BACK_QUESTION(OFFICER, during(RECEIVED, ACKNOWLEDGED), waitingFor(PendingReply.CLARIFICATION)),
    CLARIFY(REQUESTER, during(RECEIVED, ACKNOWLEDGED), waitingFor(PendingReply.CLARIFICATION)),
    ASK_FEE(OFFICER, during(RECEIVED, ACKNOWLEDGED), waitingFor(PendingReply.NOTHING)),
    RECORD_PAYMENT(OFFICER, during(RECEIVED, ACKNOWLEDGED), waitingFor(PendingReply.FEE)),
    WAIVE_FEE(OFFICER, during(RECEIVED, ACKNOWLEDGED), waitingFor(PendingReply.FEE)),
    CONSULT(OFFICER, during(RECEIVED, ACKNOWLEDGED, REOPENED), anyWaiting()),
    RECORD_CONSULTATION(OFFICER, during(RECEIVED, ACKNOWLEDGED, ANSWER_HANDED_IN, REOPENED), anyWaiting()),
    HAND_IN_ANSWER(OFFICER, during(RECEIVED, ACKNOWLEDGED, ANSWERED, REOPENED), waitingFor(PendingReply.NOTHING)),
    RETURN_ANSWER(RELEASER, during(ANSWER_HANDED_IN), waitingFor(PendingReply.NOTHING)),
    RELEASE_ANSWER(RELEASER, during(ANSWER_HANDED_IN), waitingFor(PendingReply.NOTHING)),
    CORRECT_ANSWER(OFFICER, during(ANSWERED), waitingFor(PendingReply.NOTHING)),
    REOPEN(OFFICER, during(ANSWERED), waitingFor(PendingReply.NOTHING)),
    WITHDRAW(REQUESTER, during(RECEIVED, ACKNOWLEDGED, ANSWER_HANDED_IN, REOPENED), anyWaiting());

    /** Whose act it is. */
    public enum Caller {
        REQUESTER,
        OFFICER,
        RELEASER
    }

    private final Caller caller;
    private final Set<HandlingStage> stages;
    private final Set<PendingReply> waiting;

    RequestVerb(Caller caller, Set<HandlingStage> stages, Set<PendingReply> waiting) {
        this.caller = caller;
        this.stages = stages;
        this.waiting = waiting;
    }

    private static Set<HandlingStage> during(HandlingStage... stages) {
        return EnumSet.copyOf(Set.of(stages));
    }

    private static Set<PendingReply> waitingFor(PendingReply awaited) {
        return EnumSet.of(awaited);
    }

    private static Set<PendingReply> anyWaiting() {
        return EnumSet.allOf(PendingReply.class);
    }

    public Caller caller() {
        return caller;
    }

    /** Whether it also needs a claim, not decided yet, that life or liberty is at stake. */
    public boolean isAboutUrgency() {
        return this == ACCEPT_URGENCY || this == DENY_URGENCY;
    }

    /** Whether it can be done at this stage, while the body waits for this. */
    public boolean isPossible(HandlingStage stage, PendingReply awaiting) {
        return stages.contains(stage) && waiting.contains(awaiting);
    }

    /**
     * @throws RuleViolation {@code request.notNow.} and the stage that forbids it; {@code request.awaits.} and what is
     *     waited for; {@code request.awaitsNothing}
     */
    void refuseUnlessPossible(HandlingStage stage, PendingReply awaiting) {
        if (!stages.contains(stage)) {
            throw new RuleViolation("request.notNow." + stage);
        }
        if (!waiting.contains(awaiting)) {
            throw new RuleViolation(
                    awaiting == PendingReply.NOTHING ? "request.awaitsNothing" : "request.awaits." + awaiting);
        }
    }
}
