package org.maloomat.portal.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.maloomat.publication.PublicationEvent;
import org.maloomat.publicbody.DirectoryEvent;
import org.maloomat.request.RequestEvent;
import org.maloomat.review.ComplaintEvent;

/** Begins a new edition of the public pages whenever something they show has changed. */
@ApplicationScoped
class PublicChanges {
    @Inject
    private PublicVersion version;

    void published(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublicationEvent event) {
        version.changed();
    }

    void handled(@Observes(during = TransactionPhase.AFTER_SUCCESS) RequestEvent event) {
        version.changed();
    }

    void complained(@Observes(during = TransactionPhase.AFTER_SUCCESS) ComplaintEvent event) {
        version.changed();
    }

    void directoryChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) DirectoryEvent event) {
        version.changed();
    }
}
