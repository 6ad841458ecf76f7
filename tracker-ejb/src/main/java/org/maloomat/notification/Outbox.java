package org.maloomat.notification;

import static java.util.Map.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maloomat.account.AccountDirectory;
import org.maloomat.request.DueDatesMoved;
import org.maloomat.request.Reminder;
import org.maloomat.request.RequestDetails;
import org.maloomat.request.RequestEvent;
import org.maloomat.request.RequestTransitions;
import org.maloomat.shared.InstantConverter;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.NativeSql;

/** The outbox. Letters are put in by the transaction they tell of, so none is sent for what did not happen. */
@ApplicationScoped
class Outbox {
    private static final Map<Class<? extends RequestEvent>, LetterKind> TO_REQUESTER = Map.ofEntries(
            entry(RequestEvent.Filed.class, LetterKind.FILED),
            entry(RequestEvent.Acknowledged.class, LetterKind.ACKNOWLEDGED),
            entry(RequestEvent.Extended.class, LetterKind.EXTENDED),
            entry(RequestEvent.ClarificationSought.class, LetterKind.CLARIFICATION_SOUGHT),
            entry(RequestEvent.QuestionTakenBack.class, LetterKind.QUESTION_TAKEN_BACK),
            entry(RequestEvent.FeeAsked.class, LetterKind.FEE_ASKED),
            entry(RequestEvent.FeePaid.class, LetterKind.FEE_PAID),
            entry(RequestEvent.FeeWaived.class, LetterKind.FEE_WAIVED),
            entry(RequestEvent.Transferred.class, LetterKind.TRANSFERRED),
            entry(RequestEvent.ThirdPartyConsulted.class, LetterKind.THIRD_PARTY_CONSULTED),
            entry(RequestEvent.Reopened.class, LetterKind.REOPENED),
            entry(RequestEvent.AnswerCorrected.class, LetterKind.ANSWER_CORRECTED),
            entry(RequestEvent.Answered.class, LetterKind.ANSWERED));
    private static final Map<Class<? extends RequestEvent>, LetterKind> TO_OFFICERS = Map.ofEntries(
            entry(RequestEvent.Filed.class, LetterKind.NEW_REQUEST),
            entry(RequestEvent.ClarificationGiven.class, LetterKind.CLARIFICATION_GIVEN),
            entry(RequestEvent.Transferred.class, LetterKind.HANDED_TO_YOU),
            entry(RequestEvent.Withdrawn.class, LetterKind.REQUEST_WITHDRAWN),
            entry(RequestEvent.AnswerReturned.class, LetterKind.ANSWER_RETURNED));

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RequestTransitions requests;

    @Inject
    private AccountDirectory accounts;

    @Inject
    private Clock clock;

    void happened(@Observes RequestEvent event) {
        var request = requests.get(event.number());
        if (TO_REQUESTER.containsKey(event.getClass())) {
            toRequester(TO_REQUESTER.get(event.getClass()), request, event);
        }
        if (TO_OFFICERS.containsKey(event.getClass())) {
            toOfficers(TO_OFFICERS.get(event.getClass()), request, event);
        }
        if (event instanceof RequestEvent.AnswerHandedIn) {
            accounts.releaserAddresses(request.publicBody())
                    .forEach(address -> put(LetterKind.ANSWER_WAITS, request, event, address, LanguageTag.EN));
        } else if (event instanceof RequestEvent.UrgencyDecided decided) {
            toRequester(LetterKind.of(decided.decision()), request, event);
        } else if (event instanceof RequestEvent.Reminded reminded) {
            remind(request, reminded);
        }
    }

    private void remind(RequestDetails request, RequestEvent.Reminded event) {
        toOfficers(LetterKind.of(event.reminder()), request, event);
        if (event.reminder() == Reminder.OVERDUE) {
            toRequester(LetterKind.NO_ANSWER, request, event);
        }
    }

    void moved(@Observes DueDatesMoved event) {
        if (event instanceof DueDatesMoved.Batch batch) {
            tellRequesters(batch);
        } else if (event instanceof DueDatesMoved.Finished finished) {
            tellOfficers(finished);
        }
    }

    /** By one statement for the whole batch: there may be thousands. */
    private void tellRequesters(DueDatesMoved.Batch batch) {
        var connection = em.unwrap(Connection.class);
        try {
            var next = NativeSql.nextValue(connection, "outbox_letter_seq");
            try (var insert = connection.prepareStatement("""
                    INSERT INTO outbox_letter (id, letter_key, kind, tracking_number, recipient, language, created_at,
                        next_attempt_at, attempts, version)
                    SELECT\s""" + next + """
                    , CONCAT(r.tracking_number, '-DUE_DATE_MOVED-', d.id), 'DUE_DATE_MOVED', r.tracking_number,
                        r.requester_email, r.language, d.computed_at, CAST(? AS TIMESTAMP), 0, 0
                    FROM request_due_date d JOIN information_request r ON r.id = d.request_id
                    WHERE d.recomputation_id = ? AND d.request_id BETWEEN ? AND ? AND r.requester_email IS NOT NULL""")) {
                insert.setObject(1, InstantConverter.column(batch.at()));
                insert.setLong(2, batch.recomputation());
                insert.setLong(3, batch.firstRequest());
                insert.setLong(4, batch.lastRequest());
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The letters about moved due dates could not be written", e);
        }
    }

    private void tellOfficers(DueDatesMoved.Finished finished) {
        for (var example : requests.oneMovedOfEachBody(finished.recomputation())) {
            for (var address : accounts.officerAddresses(example.publicBody())) {
                var key = String.join(
                        "-",
                        "RECOMPUTATION",
                        Long.toString(finished.recomputation()),
                        example.trackingNumber().value(),
                        digest(address));
                em.persist(new OutboxLetter(
                        key,
                        LetterKind.DUE_DATES_MOVED,
                        example.trackingNumber(),
                        address,
                        LanguageTag.EN,
                        finished.at()));
            }
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
                digest(recipient));
        em.persist(new OutboxLetter(key, kind, request.trackingNumber(), recipient, language, event.at()));
    }

    /** Stands for an address in the key of a letter, which mail servers write into their logs. */
    private static String digest(String address) {
        return UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * Reserves the next letter that is due, for one attempt.
     *
     * @throws jakarta.persistence.OptimisticLockException if another node has reserved it at the same moment
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Email> lease() {
        var now = clock.instant();
        var leased = em.createQuery("""
                        SELECT l FROM OutboxLetter l
                        WHERE l.sentAt IS NULL AND l.givenUpAt IS NULL AND l.nextAttemptAt <= :now
                        ORDER BY l.nextAttemptAt, l.id""", OutboxLetter.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .setLockMode(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
                .getResultStream()
                .findFirst()
                .map(letter -> letter.lease(now));
        em.flush();
        return leased;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void sent(Email letter) {
        em.find(OutboxLetter.class, letter.id()).sent(clock.instant());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(Email letter) {
        em.find(OutboxLetter.class, letter.id()).failed(clock.instant());
    }

    /** The server will never take it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void refused(Email letter) {
        em.find(OutboxLetter.class, letter.id()).giveUp(clock.instant());
    }

    /** Whether a letter is to be sent now. */
    @Transactional
    boolean isAnyDue() {
        return em.createQuery(
                                "SELECT COUNT(l) FROM OutboxLetter l WHERE l.sentAt IS NULL AND l.givenUpAt IS NULL"
                                        + " AND l.nextAttemptAt <= :now",
                                Long.class)
                        .setParameter("now", clock.instant())
                        .getSingleResult()
                > 0;
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
    List<Email> newest(int limit) {
        return em.createQuery("SELECT l FROM OutboxLetter l ORDER BY l.id DESC", OutboxLetter.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(OutboxLetter::letter)
                .toList();
    }

    @Transactional
    Optional<Email> find(long id) {
        return Optional.ofNullable(em.find(OutboxLetter.class, id)).map(OutboxLetter::letter);
    }
}
