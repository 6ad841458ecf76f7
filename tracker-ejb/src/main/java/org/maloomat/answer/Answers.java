package org.maloomat.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maloomat.request.RequestChanged;
import org.maloomat.request.TrackingNumber;

/** All answers, as the database keeps them. */
@ApplicationScoped
class Answers {
    @PersistenceContext
    private EntityManager em;

    Optional<Answer> find(TrackingNumber number) {
        return em.createQuery("SELECT a FROM Answer a WHERE a.trackingNumber = :number", Answer.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    void add(Answer answer) {
        em.persist(answer);
    }

    void decided(AnswerDetails released, Instant now) {
        em.persist(new AnswerDecision(released, now));
    }

    void remove(Answer answer) {
        em.remove(answer);
    }

    List<AnswerDetails> inState(AnswerState state, String publicBody) {
        return em.createQuery(
                        "SELECT a FROM Answer a WHERE a.publicBody = :body AND a.state = :state ORDER BY a.handedInAt, a.id",
                        Answer.class)
                .setParameter("body", publicBody)
                .setParameter("state", state)
                .getResultStream()
                .map(Answer::details)
                .toList();
    }

    long countInState(AnswerState state) {
        return em.createQuery("SELECT COUNT(a) FROM Answer a WHERE a.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    /** @throws RequestChanged if another transaction was faster */
    void flush(TrackingNumber number) {
        try {
            em.flush();
        } catch (OptimisticLockException | EntityExistsException e) {
            throw new RequestChanged(number);
        }
    }
}
