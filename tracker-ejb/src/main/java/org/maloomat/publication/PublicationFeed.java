package org.maloomat.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The order in which things became public and ceased to be, and the published copies behind it. */
@Stateless
@PermitAll
public class PublicationFeed {
    @PersistenceContext
    private EntityManager em;

    /** Entries with a higher number, in order, at most so many. */
    public List<FeedEntry> after(long number, int limit) {
        return em.createQuery("SELECT f FROM FeedRow f WHERE f.number > :number ORDER BY f.number", FeedRow.class)
                .setParameter("number", number)
                .setMaxResults(limit)
                .getResultStream()
                .map(FeedRow::entry)
                .toList();
    }

    /** The number of the newest entry; 0 if there is none. */
    public long lastNumber() {
        return em.find(FeedHead.class, FeedHead.ONLY).lastNumber();
    }

    /** The published copy to be indexed; empty if the public may not see it now. */
    public Optional<PublicRequest> copy(String trackingNumber) {
        return em.createQuery(
                        "SELECT p FROM PublishedRequest p WHERE p.trackingNumber = :number AND " + Visibility.RULE,
                        PublishedRequest.class)
                .setParameter("number", trackingNumber)
                .getResultStream()
                .findFirst()
                .map(p -> p.view(PublishedDocuments.of(em, trackingNumber)));
    }

    /** Entries with a higher number that take something away: what an index has to forget before it answers again. */
    public List<String> withdrawnAfter(long number) {
        return em.createQuery(
                        "SELECT DISTINCT f.trackingNumber FROM FeedRow f WHERE f.number > :number AND f.kind = :remove",
                        String.class)
                .setParameter("number", number)
                .setParameter("remove", FeedEntry.Kind.REMOVE)
                .getResultList();
    }

    /** Tracking numbers of all the public may see now, of every collection, in the database's order of them. */
    public List<String> visible(String after, int limit) {
        return em.createQuery(
                        "SELECT p.trackingNumber FROM PublishedRequest p WHERE " + Visibility.RULE
                                + " AND p.trackingNumber > :after ORDER BY p.trackingNumber",
                        String.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }
}
