package org.maloomat.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.request.RequestEvent;
import org.maloomat.request.RequestTransitions;

/** A request whose words are public already is shown under the body that has it now. */
@ApplicationScoped
class TransferredCopies {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private RequestTransitions requests;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private FeedWriter feed;

    @Inject
    private Event<PublicationEvent> events;

    void transferred(@Observes RequestEvent.Transferred event) {
        var copy = em.find(PublishedRequest.class, event.number().value());
        if (copy == null) {
            return;
        }
        var body = bodies.get(requests.get(event.number()).publicBody());
        copy.handOn(body.code(), body.kind().name());
        if (Visibility.allows(copy)) {
            feed.append(FeedEntry.Kind.PUT, event.number().value());
            events.fire(new PublicationEvent.Released(event.number().value()));
        }
    }
}
