package org.maloomat.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.maloomat.request.TrackingNumber;

/** All letters that were written, as the database keeps them. */
@ApplicationScoped
class Letters {
    @PersistenceContext
    private EntityManager em;

    /** The letters about a request, the first one first. */
    List<LetterDetails> about(TrackingNumber number) {
        return em.createQuery(
                        "SELECT l FROM IssuedLetter l WHERE l.trackingNumber = :number ORDER BY l.serial",
                        IssuedLetter.class)
                .setParameter("number", number)
                .getResultStream()
                .map(IssuedLetter::details)
                .toList();
    }

    Optional<IssuedLetter> find(TrackingNumber number, int serial) {
        return em.createQuery(
                        "SELECT l FROM IssuedLetter l WHERE l.trackingNumber = :number AND l.serial = :serial",
                        IssuedLetter.class)
                .setParameter("number", number)
                .setParameter("serial", serial)
                .getResultStream()
                .findFirst();
    }

    void add(IssuedLetter letter) {
        em.persist(letter);
        em.flush();
    }
}
