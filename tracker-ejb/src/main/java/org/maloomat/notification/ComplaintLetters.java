package org.maloomat.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.maloomat.account.AccountDirectory;
import org.maloomat.request.RequestDetails;
import org.maloomat.request.RequestTransitions;
import org.maloomat.review.ComplaintEvent;
import org.maloomat.review.ComplaintStep;
import org.maloomat.shared.LanguageTag;

/** Tells body and requester of what happens to a complaint; the words lead to the page and say nothing of the case. */
@ApplicationScoped
class ComplaintLetters {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private RequestTransitions requests;

    @Inject
    private AccountDirectory accounts;

    void happened(@Observes ComplaintEvent event) {
        var request = requests.get(event.number());
        var lodged = event instanceof ComplaintEvent.Lodged;
        accounts.officerAddresses(request.publicBody())
                .forEach(address -> put(
                        lodged ? LetterKind.COMPLAINT_LODGED : LetterKind.COMPLAINT_MOVED_OFFICE,
                        request,
                        event,
                        address,
                        LanguageTag.EN));
        if (request.requesterEmail() != null && isNews(event)) {
            put(LetterKind.COMPLAINT_MOVED, request, event, request.requesterEmail(), request.language());
        }
    }

    /** Nobody is told of what she has just done herself. */
    private static boolean isNews(ComplaintEvent event) {
        return event instanceof ComplaintEvent.Moved moved && moved.step() != ComplaintStep.WITHDRAWN;
    }

    private void put(
            LetterKind kind, RequestDetails request, ComplaintEvent event, String recipient, LanguageTag language) {
        var key = String.join(
                "-",
                request.trackingNumber().value(),
                kind.name(),
                Long.toString(event.at().toEpochMilli()),
                Integer.toHexString(recipient.hashCode()));
        em.persist(new OutboxLetter(key, kind, request.trackingNumber(), recipient, language, event.at()));
    }
}
