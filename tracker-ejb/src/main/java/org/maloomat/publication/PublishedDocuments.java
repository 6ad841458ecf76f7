package org.maloomat.publication;

import jakarta.persistence.EntityManager;
import java.util.List;

/** The documents of published requests, as the database keeps them. */
final class PublishedDocuments {
    private PublishedDocuments() {}

    static List<PublicDocument> of(EntityManager em, String trackingNumber) {
        return em.createQuery(
                        "SELECT d FROM PublishedDocument d WHERE d.trackingNumber = :number ORDER BY d.position",
                        PublishedDocument.class)
                .setParameter("number", trackingNumber)
                .getResultStream()
                .map(PublishedDocument::view)
                .toList();
    }
}
