package org.maloomat.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maloomat.document.Documents;
import org.maloomat.document.storage.DocumentText;
import org.maloomat.request.Outcome;
import org.maloomat.request.RequestTransitions;
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
    private RequestTransitions requests;

    private static final String PROVINCE = "p.collection = :collection";

    /** How far a request has come. */
    public enum Progress {
        WAITING("p.outcome IS NULL"),
        ANSWERED("p.outcome IS NOT NULL");

        private final String condition;

        Progress(String condition) {
            this.condition = condition;
        }
    }

    /**
     * Which of the province's requests; null for whichever.
     *
     * @param publicBody a body's code
     * @param year in which it was received
     */
    public record Filter(String publicBody, Progress progress, Outcome outcome, Integer year) {
        public static final Filter NONE = new Filter(null, null, null, null);

        public static Filter ofBody(String code) {
            return new Filter(code, null, null, null);
        }

        /** Those with a released answer. */
        public static Filter released() {
            return new Filter(null, Progress.ANSWERED, null, null);
        }

        private String condition() {
            return PROVINCE
                    + (publicBody == null ? "" : " AND p.publicBody = :body")
                    + (progress == null ? "" : " AND " + progress.condition)
                    + (outcome == null ? "" : " AND p.outcome = :outcome")
                    + (year == null ? "" : " AND p.receivedOn BETWEEN :first AND :last");
        }

        private void fill(TypedQuery<?> query) {
            query.setParameter("collection", CollectionCodes.PROVINCE);
            if (publicBody != null) {
                query.setParameter("body", publicBody);
            }
            if (outcome != null) {
                query.setParameter("outcome", outcome);
            }
            if (year != null) {
                query.setParameter("first", LocalDate.of(year, 1, 1)).setParameter("last", LocalDate.of(year, 12, 31));
            }
        }
    }

    /** What a list can be narrowed to. */
    public record Choices(List<String> publicBodies, List<Integer> years) {}

    /** A public request and when it was released last. */
    public record Listed(String trackingNumber, Instant publishedAt) {}

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
        return published("p.trackingNumber = :number AND " + PROVINCE, String.class, "p.trackingNumber")
                .setParameter("number", trackingNumber)
                .setParameter("collection", CollectionCodes.PROVINCE)
                .getResultStream()
                .findFirst()
                .flatMap(TrackingNumber::find)
                .map(requests::openTimeline)
                .orElse(List.of());
    }

    /** The province's requests that fit, newest release first. */
    public Page newest(Filter filter, int offset, int limit) {
        var condition = filter.condition();
        var rows = published(
                condition + " ORDER BY p.publishedAt DESC, p.trackingNumber DESC", PublishedRequest.class, "p");
        var count = published(condition, Long.class, "COUNT(p)");
        filter.fill(rows);
        filter.fill(count);
        var list = rows.setFirstResult(Math.max(0, offset))
                .setMaxResults(Math.min(Math.max(1, limit), MAX_PAGE_SIZE))
                .getResultStream()
                .map(p -> p.view(List.of()))
                .toList();
        return new Page(count.getSingleResult(), list);
    }

    /** The province's public requests in the order of their numbers, as a sitemap needs them. */
    public List<Listed> listed(int offset, int limit) {
        return published(PROVINCE + " ORDER BY p.trackingNumber", Object[].class, "p.trackingNumber, p.publishedAt")
                .setParameter("collection", CollectionCodes.PROVINCE)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Listed((String) row[0], (Instant) row[1]))
                .toList();
    }

    /** What {@link #newest} can be narrowed to: the bodies asked, by code, and the years of receipt, the latest first. */
    public Choices choices() {
        var bodies = published(PROVINCE, String.class, "DISTINCT p.publicBody")
                .setParameter("collection", CollectionCodes.PROVINCE)
                .getResultList();
        var years = new ArrayList<Integer>();
        var first = dayOfReceipt("ASC");
        var last = dayOfReceipt("DESC");
        if (first.isPresent() && last.isPresent()) {
            for (int year = last.get().getYear(); year >= first.get().getYear(); year--) {
                years.add(year);
            }
        }
        return new Choices(bodies, List.copyOf(years));
    }

    private Optional<LocalDate> dayOfReceipt(String order) {
        return published(
                        PROVINCE + " AND p.receivedOn IS NOT NULL ORDER BY p.receivedOn " + order,
                        LocalDate.class,
                        "p.receivedOn")
                .setParameter("collection", CollectionCodes.PROVINCE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** When what the public may see was last changed, a withdrawal included; the beginning of time if never. */
    public Instant lastChange() {
        return em.createQuery("SELECT f FROM FeedRow f ORDER BY f.at DESC", FeedRow.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(FeedRow::at)
                .orElse(Instant.EPOCH);
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

    /**
     * The pages of a document that {@link #findDocument} gave, as text. What a machine read of a picture is there only if it
     * was checked before the release: what it reads later nobody has seen.
     */
    public DocumentText text(PublicDocument document) {
        var published = em.find(PublishedDocument.class, document.id());
        var text = documents.text(published.documentId());
        return published.isMachineRead() ? text : text.withoutMachineRead();
    }

    private TypedQuery<PublishedRequest> published(String condition) {
        return published(condition, PublishedRequest.class, "p");
    }

    private <T> TypedQuery<T> published(String condition, Class<T> type, String what) {
        return em.createQuery(
                "SELECT " + what + " FROM PublishedRequest p WHERE " + Visibility.RULE + " AND " + condition, type);
    }
}
