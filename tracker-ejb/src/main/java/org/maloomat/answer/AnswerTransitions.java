package org.maloomat.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.maloomat.request.RequestChanged;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.RuleViolation;

/**
 * What becomes of an answer once it is handed in, for the feature that releases. Checks no rights: its callers are
 * boundaries that have.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AnswerTransitions {
    @Inject
    private Answers answers;

    @Inject
    private Clock clock;

    /** Answers of a body that wait for release, longest waiting first. */
    public List<AnswerDetails> handedIn(String publicBody) {
        return answers.inState(AnswerState.HANDED_IN, publicBody);
    }

    /** How many answers of all bodies wait for their release. */
    public long waiting() {
        return answers.countInState(AnswerState.HANDED_IN);
    }

    /** Empty if nobody has written one. */
    public Optional<AnswerDetails> find(TrackingNumber number) {
        return answers.find(number).map(Answer::details);
    }

    /** @throws RuleViolation {@code answer.none} if nobody has written one */
    public AnswerDetails get(TrackingNumber number) {
        return answer(number).details();
    }

    /**
     * Marks it released.
     *
     * @param version the version that was checked
     * @throws RequestChanged if it is no longer the answer that was checked
     * @throws RuleViolation {@code release.ownAnswer} if the releaser wrote it
     */
    public AnswerDetails release(TrackingNumber number, int version, String releaser) {
        var answer = answer(number);
        if (answer.details().version() != version) {
            throw new RequestChanged(number);
        }
        answer.release(releaser);
        var released = answer.details();
        answers.decided(released, clock.instant());
        return released;
    }

    public void giveBack(TrackingNumber number, String reason) {
        answer(number).giveBack(reason);
    }

    public void withdraw(TrackingNumber number, String reason) {
        answer(number).withdraw(reason);
    }

    private Answer answer(TrackingNumber number) {
        return answers.find(number).orElseThrow(() -> new RuleViolation("answer.none", number.value()));
    }
}
