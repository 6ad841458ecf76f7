package org.maloomat.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maloomat.account.SignedInAccount;
import org.maloomat.answer.AnswerDetails;
import org.maloomat.answer.AnswerTransitions;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.document.storage.DocumentSummary;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.redaction.Redactions;
import org.maloomat.request.RequestChanged;
import org.maloomat.request.RequestDetails;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.RequestTransitions;
import org.maloomat.request.TimelineKind;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.RuleViolation;

/** The short transactions behind {@link ReleaseService} and {@link RequestModeration}. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ReleaseTransactions {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private RequestTransitions requests;

    @Inject
    private AnswerTransitions answers;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private Redactions redactions;

    @Inject
    private FeedWriter feed;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignedInAccount caller;

    @Inject
    private Event<PublicationEvent> events;

    @Inject
    private Clock clock;

    /** A request and its answer as they were read for one check, with the fingerprints a person has decided. */
    record Candidate(RequestDetails request, AnswerDetails answer, Set<String> resolutions) {}

    List<AnswerDetails> handedIn(String publicBody) {
        return answers.handedIn(publicBody);
    }

    Candidate load(TrackingNumber number, String publicBody) {
        return new Candidate(requests.get(number, publicBody), answers.get(number), resolutions(number));
    }

    List<Long> documentsOf(TrackingNumber number, String publicBody) {
        requests.get(number, publicBody);
        return answers.find(number).map(AnswerDetails::documents).orElse(List.of());
    }

    private Set<String> resolutions(TrackingNumber number) {
        return new HashSet<>(em.createQuery(
                        "SELECT r.fingerprint FROM FindingResolution r WHERE r.trackingNumber = :number", String.class)
                .setParameter("number", number.value())
                .getResultList());
    }

    /** What the public would see, without keeping it. */
    PublicRequest copy(RequestDetails words, AnswerDetails answer, List<DocumentSummary> copies) {
        var draft = new PublishedRequest(words, kindOf(words), "", clock.instant());
        draft.release(words, answer, LocalDate.now(clock), "", clock.instant());
        return draft.view(copies.stream()
                .map(c -> new PublicDocument(
                        c.id(),
                        c.name(),
                        c.mediaType(),
                        c.size(),
                        Math.max(1, c.pages()),
                        c.picturesLeftOut(),
                        withheld(c)))
                .toList());
    }

    private List<PublicDocument.Withheld> withheld(DocumentSummary copy) {
        return PublicDocument.withheld(redactions.withheldIn(copy.id()));
    }

    /** Whether somebody changed what is withheld after the officer handed the answer in: she cannot be the second person. */
    boolean hasRedacted(String person, AnswerDetails answer) {
        return answer.handedInAt() != null
                && answer.documents().stream().anyMatch(document -> redactions
                        .changedBySince(document, answer.handedInAt())
                        .contains(person));
    }

    private void requireSecondPerson(String releaser, AnswerDetails answer) {
        if (hasRedacted(releaser, answer)) {
            throw new RuleViolation("release.ownRedaction");
        }
    }

    /** Until this transaction ends nobody can change what is withheld. */
    private void requireCurrent(TrackingNumber number, List<Long> originals, List<DocumentSummary> copies) {
        for (int i = 0; i < originals.size(); i++) {
            if (copies.size() != originals.size()
                    || !redactions.isCurrentCopy(originals.get(i), copies.get(i).id())) {
                throw new RequestChanged(number);
            }
        }
    }

    /** @param read the documents of which everything that a machine can read was checked */
    PublicRequest release(Candidate checked, RequestDetails words, List<DocumentSummary> copies, Set<Long> read) {
        var number = checked.request().trackingNumber();
        var releaser = new Actor(caller.current().signInName());
        requireSecondPerson(releaser.name(), checked.answer());
        requireCurrent(number, checked.answer().documents(), copies);
        var answer = answers.release(number, checked.answer().version(), releaser.name());
        requests.answer(number, answer.outcome(), releaser);
        var published = published(words, releaser);
        published.release(words, answer, LocalDate.now(clock), releaser.name(), clock.instant());
        em.createQuery("DELETE FROM PublishedDocument d WHERE d.trackingNumber = :number")
                .setParameter("number", number.value())
                .executeUpdate();
        int position = 0;
        for (var copy : copies) {
            em.persist(
                    new PublishedDocument(number.value(), position++, copy, read.contains(copy.id()), withheld(copy)));
        }
        em.flush();
        announce(number.value(), FeedEntry.Kind.PUT, new PublicationEvent.Released(number.value()));
        audit.record(
                releaser,
                "publication.release",
                number.value(),
                Map.of("outcome", answer.outcome(), "documents", copies.size()));
        return published.view(PublishedDocuments.of(em, number.value()));
    }

    /** Publishes the request alone, its words masked where that was decided; once, and never what was withdrawn. */
    void publishRequest(RequestDetails words) {
        var number = words.trackingNumber();
        if (em.find(PublishedRequest.class, number.value()) != null) {
            return;
        }
        var moderator = new Actor(caller.current().signInName());
        published(words, moderator);
        requests.note(number, TimelineKind.REQUEST_PUBLISHED, moderator);
        announce(number.value(), FeedEntry.Kind.PUT, new PublicationEvent.Released(number.value()));
        audit.record(moderator, "publication.publishRequest", number.value(), Map.of());
    }

    private PublishedRequest published(RequestDetails words, Actor by) {
        var kept = em.find(PublishedRequest.class, words.trackingNumber().value());
        if (kept != null) {
            return kept;
        }
        var fresh = new PublishedRequest(words, kindOf(words), by.name(), clock.instant());
        em.persist(fresh);
        return fresh;
    }

    private String kindOf(RequestDetails request) {
        return bodies.get(request.publicBody()).kind().name();
    }

    void resolve(TrackingNumber number, String publicBody, Map<String, String> reasons, Collection<String> open) {
        if (publicBody != null) {
            requests.get(number, publicBody);
        }
        var by = caller.current().signInName();
        reasons.forEach((fingerprint, reason) -> {
            if (open.contains(fingerprint)) {
                em.merge(new FindingResolution(number.value(), fingerprint, reason.strip(), by, clock.instant()));
            }
        });
        audit.record(new Actor(by), "publication.resolve", number.value(), Map.of("findings", reasons.size()));
    }

    void giveBack(TrackingNumber number, String publicBody, String reason) {
        requests.get(number, publicBody);
        answers.giveBack(number, reason);
        requests.returnAnswer(number, new Actor(caller.current().signInName()), reason);
    }

    void withdraw(TrackingNumber number, String publicBody, String reason) {
        requests.get(number, publicBody);
        withdraw(number.value(), reason);
    }

    /** Withdraws in the transaction of the moderator's decision, whosever request it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdrawReported(String key, String reason) {
        withdraw(key, reason);
    }

    /** @param key a tracking number, or the key of a row of another government's register, which has no request behind it */
    private void withdraw(String key, String reason) {
        var published = em.find(PublishedRequest.class, key);
        if (published == null) {
            throw new RequestNotFound();
        }
        if (!Visibility.allows(published)) {
            return;
        }
        var by = new Actor(caller.current().signInName());
        var view = published.view(List.of());
        if (!view.isArchived()) {
            var number = new TrackingNumber(key);
            if (view.isAnswered()) {
                answers.withdraw(number, reason);
            }
            requests.note(number, TimelineKind.WITHDRAWN, by);
        }
        published.withdraw(reason, clock.instant());
        em.createQuery("DELETE FROM PublishedDocument d WHERE d.trackingNumber = :number")
                .setParameter("number", key)
                .executeUpdate();
        announce(key, FeedEntry.Kind.REMOVE, new PublicationEvent.Withdrawn(key));
        audit.record(by, "publication.withdraw", key, Map.of("reasonLength", reason.length()));
    }

    private void announce(String key, FeedEntry.Kind kind, PublicationEvent event) {
        feed.append(kind, key);
        events.fire(event);
    }
}
