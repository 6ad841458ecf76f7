package org.maloomat.portal.request;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.maloomat.document.storage.DocumentText;
import org.maloomat.index.IndexUnavailable;
import org.maloomat.index.SimilarText;
import org.maloomat.portal.deadline.DueDateMoves;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.Parameters;
import org.maloomat.publication.PublicDocument;
import org.maloomat.publication.PublicRegister;
import org.maloomat.publication.PublicRequest;
import org.maloomat.publication.Tombstone;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.request.RequestClock;
import org.maloomat.request.TimelineEntry;
import org.maloomat.search.PublicSearch;

/** A request as the public sees it: the published copy, or what stands in its place. */
@Named
@RequestScoped
public class PublicRequestView {
    private static final int SIMILAR = 4;

    @Inject
    private PublicRegister register;

    @Inject
    private RequestClock clocks;

    @Inject
    private DueDateMoves moves;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private PublicSearch search;

    @Inject
    private CurrentPage page;

    @Inject
    private Parameters parameters;

    private String number;
    private PublicRequest request;
    private Tombstone tombstone;
    private List<TimelineEntry> timeline = List.of();
    private RequestClock.Reading clock;
    private PublicDocument document;
    private String bodyName;
    private List<SimilarText> similar = List.of();

    @PostConstruct
    void load() {
        number = parameters.get("trackingNumber").toUpperCase(Locale.ROOT);
        request = register.find(number).orElse(null);
        if (request == null) {
            tombstone = register.findTombstone(number).orElse(null);
            return;
        }
        bodyName = request.bodyName();
        if (!request.isArchived()) {
            bodyName = bodies.get(request.publicBody()).name().in(page.getLanguage());
            timeline = register.timeline(number);
            clocks.look(number).ifPresent(this::show);
        }
        var wanted = parameters.get("document");
        if (wanted == null) {
            similar = findSimilar();
        }
        if (wanted != null && wanted.matches("\\d{1,18}")) {
            document = register.findDocument(number, Long.parseLong(wanted)).orElse(null);
        }
    }

    private void show(RequestClock.Look look) {
        clock = look.reading();
        moves.know(number, look);
    }

    /** Answers 404 where there is nothing to see, 410 where something was withdrawn. */
    public void settle(HttpServletResponse response) {
        if (tombstone != null) {
            response.setStatus(HttpServletResponse.SC_GONE);
        } else if (request == null || parameters.get("document") != null && document == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    public String getNumber() {
        return number;
    }

    public PublicRequest getRequest() {
        return request;
    }

    public Tombstone getTombstone() {
        return tombstone;
    }

    public List<TimelineEntry> getTimeline() {
        return timeline;
    }

    /** How the clock stands; null for an archived request. */
    public RequestClock.Reading getClock() {
        return clock;
    }

    /** Public requests that resemble this one; none while the index cannot answer. */
    public List<SimilarText> getSimilar() {
        return similar;
    }

    private List<SimilarText> findSimilar() {
        try {
            return search.similarTo(number, SIMILAR);
        } catch (EJBException | IndexUnavailable notNow) {
            return List.of();
        }
    }

    /** The document asked for, or null. */
    public PublicDocument getDocument() {
        return document;
    }

    public DocumentText getText() {
        return register.text(document);
    }

    /** The body's name in the page's language, or an archive's own word for it. */
    public String getBodyName() {
        return bodyName;
    }
}
