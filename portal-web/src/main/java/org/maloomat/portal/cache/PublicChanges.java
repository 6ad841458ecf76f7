package org.maloomat.portal.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.maloomat.publication.PublicEdition;
import org.maloomat.request.DueDatesMoved;
import org.maloomat.request.RequestEvent;
import org.maloomat.review.ComplaintEvent;

/**
 * Counts what public pages show beside publications and the directory, which have numbers of their own: in the transaction of the
 * change and at its end, so that no node sees one without the other and the count is locked for a moment.
 */
@ApplicationScoped
class PublicChanges {
    @Inject
    private PublicEdition edition;

    void handled(@Observes(during = TransactionPhase.BEFORE_COMPLETION) RequestEvent event) {
        edition.changed(event.number().value());
    }

    void moved(@Observes(during = TransactionPhase.BEFORE_COMPLETION) DueDatesMoved event) {
        edition.changed();
    }

    void complained(@Observes(during = TransactionPhase.BEFORE_COMPLETION) ComplaintEvent event) {
        edition.changed();
    }
}
