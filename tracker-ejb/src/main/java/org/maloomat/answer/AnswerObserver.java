package org.maloomat.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.maloomat.request.RequestEvent;

/** What becomes of an answer when something happens to its request, in the same transaction. */
@ApplicationScoped
class AnswerObserver {
    @Inject
    private Answers answers;

    /** What one body had drafted is none of the next one's business. */
    void transferred(@Observes RequestEvent.Transferred event) {
        answers.find(event.number()).ifPresent(answers::remove);
    }

    void reopened(@Observes RequestEvent.Reopened event) {
        answers.find(event.number())
                .filter(answer -> answer.details().state() == AnswerState.RELEASED)
                .ifPresent(answer -> answer.correct(null));
    }

    void withdrawn(@Observes RequestEvent.Withdrawn event) {
        answers.find(event.number()).ifPresent(Answer::abandon);
    }
}
