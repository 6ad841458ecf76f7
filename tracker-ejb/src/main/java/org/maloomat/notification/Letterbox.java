package org.maloomat.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.maloomat.account.AccountDirectory;
import org.maloomat.request.RequestDesk;
import org.maloomat.request.RequestDetails;
import org.maloomat.request.RequestEvent;
import org.maloomat.shared.LanguageTag;

/** The outbox. Letters are put in by the transaction they tell of, so none is sent for what did not happen. */
@ApplicationScoped
class Letterbox {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private RequestDesk requests;

    @Inject
    private AccountDirectory accounts;

    @Inject
    private Clock clock;

    void happened(@Observes RequestEvent event) {
        var request = requests.get(event.number());
        if (event instanceof RequestEvent.Filed) {
            toRequester(LetterKind.FILED, request, event);
            toOfficers(LetterKind.NEW_REQUEST, request, event);
        } else if (event instanceof RequestEvent.Acknowledged) {
            toRequester(LetterKind.ACKNOWLEDGED, request, event);
        } else if (event instanceof RequestEvent.Answered) {
            toRequester(LetterKind.ANSWERED, request, event);
        } else if (event instanceof RequestEvent.AnswerHandedIn) {
            accounts.releaserAddresses(request.publicBody())
                    .forEach(address -> put(LetterKind.ANSWER_WAITS, request, event, address, LanguageTag.EN));
        } else if (event instanceof RequestEvent.AnswerReturned) {
            toOfficers(LetterKind.ANSWER_RETURNED, request, event);
        }
    }

    private void toRequester(LetterKind kind, RequestDetails request, RequestEvent event) {
        if (request.requesterEmail() != null) {
            put(kind, request, event, request.requesterEmail(), request.language());
        }
    }

    private void toOfficers(LetterKind kind, RequestDetails request, RequestEvent event) {
        accounts.officerAddresses(request.publicBody())
                .forEach(address -> put(kind, request, event, address, LanguageTag.EN));
    }

    private void put(
            LetterKind kind, RequestDetails request, RequestEvent event, String recipient, LanguageTag language) {
        var key = String.join(
                "-",
                request.trackingNumber().value(),
                kind.name(),
                Long.toString(event.at().toEpochMilli()),
                Integer.toHexString(recipient.hashCode()));
        em.persist(new OutboxLetter(key, kind, request.trackingNumber(), recipient, language, event.at()));
    }

    /** Reserves the next letter that is due, for one attempt. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Letter> lease() {
        var now = clock.instant();
        return em.createQuery("""
                        SELECT l FROM OutboxLetter l
                        WHERE l.sentAt IS NULL AND l.givenUpAt IS NULL AND l.nextAttemptAt <= :now
                        ORDER BY l.nextAttemptAt, l.id""", OutboxLetter.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .setLockMode(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
                .getResultStream()
                .findFirst()
                .map(letter -> letter.lease(now));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void sent(Letter letter) {
        em.find(OutboxLetter.class, letter.id()).sent(clock.instant());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(Letter letter) {
        em.find(OutboxLetter.class, letter.id()).failed(clock.instant());
    }

    /** Letters not sent yet and not given up. */
    @Transactional
    long waiting() {
        return em.createQuery(
                        "SELECT COUNT(l) FROM OutboxLetter l WHERE l.sentAt IS NULL AND l.givenUpAt IS NULL",
                        Long.class)
                .getSingleResult();
    }

    @Transactional
    List<Letter> newest(int limit) {
        return em.createQuery("SELECT l FROM OutboxLetter l ORDER BY l.id DESC", OutboxLetter.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(OutboxLetter::letter)
                .toList();
    }

    @Transactional
    Optional<Letter> find(long id) {
        return Optional.ofNullable(em.find(OutboxLetter.class, id)).map(OutboxLetter::letter);
    }
}
