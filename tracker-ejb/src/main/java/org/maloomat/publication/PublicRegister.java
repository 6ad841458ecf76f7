package org.maloomat.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maloomat.document.DocumentText;
import org.maloomat.document.Documents;
import org.maloomat.request.RequestDesk;
import org.maloomat.request.TimelineEntry;
import org.maloomat.request.TrackingNumber;

/** The public's way to what was released: published copies only, and only while {@link Visibility} allows. */
@Stateless
@PermitAll
public class PublicRegister {
    /** Most rows of one listing. */
    public static final int MAX_PAGE_SIZE = 100;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Documents documents;

    @Inject
    private RequestDesk requests;

    /** One page of published requests, newest first. */
    public record Page(long total, List<PublicRequest> rows) {}

    public Optional<PublicRequest> find(String trackingNumber) {
        return published("p.trackingNumber = :number")
                .setParameter("number", trackingNumber)
                .getResultStream()
                .findFirst()
                .map(p -> p.view(PublishedDocuments.of(em, trackingNumber)));
    }

    /** What stands in its place if it was public once and is withdrawn now. */
    public Optional<Tombstone> findTombstone(String trackingNumber) {
        return Optional.ofNullable(em.find(PublishedRequest.class, trackingNumber))
                .filter(p -> !Visibility.allows(p))
                .map(PublishedRequest::tombstone);
    }

    /** What happened to a public request, oldest first; empty for an archived one. */
    public List<TimelineEntry> timeline(String trackingNumber) {
        return find(trackingNumber)
                .filter(p -> !p.isArchived())
                .flatMap(p -> TrackingNumber.find(p.trackingNumber()))
                .map(requests::openTimeline)
                .orElse(List.of());
    }

    /** @param publicBody a body's code, or null for all of the province */
    public Page newest(String publicBody, int offset, int limit) {
        var condition = "p.collection = :collection" + (publicBody == null ? "" : " AND p.publicBody = :body");
        var rows = published(
                condition + " ORDER BY p.publishedAt DESC, p.trackingNumber DESC", PublishedRequest.class, "p");
        var count = published(condition, Long.class, "COUNT(p)");
        for (var query : List.of(rows, count)) {
            query.setParameter("collection", Collections.PROVINCE);
            if (publicBody != null) {
                query.setParameter("body", publicBody);
            }
        }
        var list = rows.setFirstResult(Math.max(0, offset))
                .setMaxResults(Math.min(Math.max(1, limit), MAX_PAGE_SIZE))
                .getResultStream()
                .map(p -> p.view(List.of()))
                .toList();
        return new Page(count.getSingleResult(), list);
    }

    /** Those of these that the public may see now. */
    public Set<String> visible(Collection<String> trackingNumbers) {
        if (trackingNumbers.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(published("p.trackingNumber IN :numbers", String.class, "p.trackingNumber")
                .setParameter("numbers", trackingNumbers)
                .getResultList());
    }

    /** A public document of a public request; empty for everything else. */
    public Optional<PublicDocument> findDocument(String trackingNumber, long documentId) {
        return find(trackingNumber)
                .flatMap(p ->
                        p.documents().stream().filter(d -> d.id() == documentId).findFirst());
    }

    /** The bytes of a document that {@link #findDocument} gave; the caller closes the stream. */
    public InputStream open(PublicDocument document) {
        return documents.open(em.find(PublishedDocument.class, document.id()).documentId());
    }

    /** The pages of a document that {@link #findDocument} gave, as text. */
    public DocumentText text(PublicDocument document) {
        return documents.text(em.find(PublishedDocument.class, document.id()).documentId());
    }

    private jakarta.persistence.TypedQuery<PublishedRequest> published(String condition) {
        return published(condition, PublishedRequest.class, "p");
    }

    private <T> jakarta.persistence.TypedQuery<T> published(String condition, Class<T> type, String what) {
        return em.createQuery(
                "SELECT " + what + " FROM PublishedRequest p WHERE " + Visibility.RULE + " AND " + condition, type);
    }
}
