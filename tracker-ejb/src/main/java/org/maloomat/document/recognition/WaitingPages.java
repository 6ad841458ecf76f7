package org.maloomat.document.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.document.extraction.DocumentReading;
import org.maloomat.document.extraction.RecognizedText;
import org.maloomat.document.storage.DocumentPage;
import org.maloomat.document.storage.Recognition;
import org.maloomat.document.storage.StoredPageWords;

/** The pages without a text of their own, and what became of them. */
@ApplicationScoped
class WaitingPages {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditTrail audit;

    /** @param number from 1 */
    record Page(long document, int number) {}

    /** The page that has waited longest. */
    @Transactional
    public Optional<Page> next() {
        return em.createQuery(
                        "SELECT p FROM DocumentPage p WHERE p.recognition = :waiting ORDER BY p.documentId, p.number",
                        DocumentPage.class)
                .setParameter("waiting", Recognition.WAITING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(page -> new Page(page.documentId(), page.number()));
    }

    /** Keeps what was read. A page that was read meanwhile keeps what it has. */
    @Transactional
    public void done(Page page, RecognizedText read) {
        var longest = Math.min(read.text().length(), DocumentReading.LONGEST_PAGE);
        set(page, Recognition.DONE, read.text().substring(0, longest), read.confidence());
        em.merge(new StoredPageWords(page.document(), page.number(), read.words()));
        audit.record(
                Actor.SYSTEM,
                "document.recognize",
                Long.toString(page.document()),
                Map.of("page", page.number(), "characters", longest, "confidence", read.confidence()));
    }

    @Transactional
    public void failed(Page page) {
        set(page, Recognition.FAILED, "", null);
    }

    private void set(Page page, Recognition state, String text, Integer confidence) {
        em.createQuery("UPDATE DocumentPage p SET p.recognition = :state, p.text = :text, p.confidence = :confidence"
                        + " WHERE p.documentId = :document AND p.number = :number AND p.recognition = :waiting")
                .setParameter("state", state)
                .setParameter("text", text)
                .setParameter("confidence", confidence)
                .setParameter("document", page.document())
                .setParameter("number", page.number())
                .setParameter("waiting", Recognition.WAITING)
                .executeUpdate();
    }

    /** An original is not read itself. */
    @Transactional
    public void leftToCopy(long document) {
        em.createQuery("UPDATE DocumentPage p SET p.recognition = :state"
                        + " WHERE p.documentId = :document AND p.recognition = :waiting")
                .setParameter("state", Recognition.IN_COPY)
                .setParameter("document", document)
                .setParameter("waiting", Recognition.WAITING)
                .executeUpdate();
    }

    @Transactional
    public RecognitionStatus status(List<String> missing) {
        return new RecognitionStatus(
                missing, count(Recognition.WAITING), count(Recognition.DONE), count(Recognition.FAILED));
    }

    private long count(Recognition state) {
        return em.createQuery("SELECT COUNT(p) FROM DocumentPage p WHERE p.recognition = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }
}
