package org.maloomat.document.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.document.extraction.DocumentType;
import org.maloomat.document.extraction.PageWords;

/** The documents as the database knows them. */
@ApplicationScoped
public class StoredDocuments {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditTrail audit;

    /**
     * Writes a document, its pages and its trace in one short transaction. Of two who have made the same copy of an original at once
     * the second waits for the first, and gets that one.
     */
    @Transactional
    public StoredDocument add(StoredDocument document, List<String> pages, Actor actor) {
        return document.original().flatMap(this::copyMadeMeanwhile).orElseGet(() -> insert(document, pages, actor));
    }

    private Optional<StoredDocument> copyMadeMeanwhile(StoredDocument.Original of) {
        lock(of.id());
        return switch (of.form()) {
            case PUBLISHED -> findPublishedCopyOf(of.id());
            case PAGED -> findPagedFormOf(of.id());
            case ORIGINAL, REDACTED -> Optional.empty();
        };
    }

    /** Others who want the same document wait until the transaction ends. */
    private void lock(long id) {
        em.find(StoredDocument.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private StoredDocument insert(StoredDocument document, List<String> pages, Actor actor) {
        em.persist(document);
        em.flush();
        var number = 0;
        for (var text : pages) {
            em.persist(
                    document.type().published() == DocumentType.PDF && text.isBlank()
                            ? DocumentPage.picture(document.id(), ++number)
                            : new DocumentPage(document.id(), ++number, text));
        }
        trace(document, pages.size(), actor);
        return document;
    }

    /** Writes a redacted copy: what its pages say, and what a machine read off their pictures (null where none did). */
    @Transactional
    public StoredDocument addRedacted(
            StoredDocument copy, StoredDocument source, List<String> texts, List<String> pictureTexts) {
        em.persist(copy);
        em.flush();
        for (int i = 0; i < texts.size(); i++) {
            em.persist(DocumentPage.redacted(copy.id(), page(source.id(), i + 1), texts.get(i), pictureTexts.get(i)));
        }
        trace(copy, texts.size(), Actor.SYSTEM);
        return copy;
    }

    private void trace(StoredDocument document, int pages, Actor actor) {
        var action = document.isOriginal() ? "document.receive" : "document.copy";
        var facts = Map.of(
                "sha256", document.sha256(),
                "type", document.type(),
                "pages", pages,
                "findings", document.findings().size());
        audit.record(actor, action, Long.toString(document.id()), facts);
    }

    /** @throws DocumentNotFound if there is none with this id */
    @Transactional(Transactional.TxType.SUPPORTS)
    public StoredDocument get(long id) {
        return find(id).orElseThrow(() -> new DocumentNotFound(id));
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<StoredDocument> find(long id) {
        return Optional.ofNullable(em.find(StoredDocument.class, id));
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<StoredDocument> findPublishedCopyOf(long originalId) {
        return em.createQuery("SELECT d FROM StoredDocument d WHERE d.originalId = :original", StoredDocument.class)
                .setParameter("original", originalId)
                .getResultStream()
                .findFirst();
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<StoredDocument> findPagedFormOf(long originalId) {
        return em.createQuery("SELECT d FROM StoredDocument d WHERE d.pagedFrom = :original", StoredDocument.class)
                .setParameter("original", originalId)
                .getResultStream()
                .findFirst();
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<DocumentText.Page> pages(long id) {
        return em.createQuery(
                        "SELECT p FROM DocumentPage p WHERE p.documentId = :id ORDER BY p.number", DocumentPage.class)
                .setParameter("id", id)
                .getResultStream()
                .map(DocumentPage::view)
                .toList();
    }

    /** @throws DocumentNotFound if there is no such page */
    @Transactional(Transactional.TxType.SUPPORTS)
    public DocumentPage page(long id, int number) {
        return em.createQuery(
                        "SELECT p FROM DocumentPage p WHERE p.documentId = :id AND p.number = :number",
                        DocumentPage.class)
                .setParameter("id", id)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new DocumentNotFound(id));
    }

    /** What a machine read off the finished pictures of a redacted copy, by page; null where none did. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<String> pictureTexts(long id) {
        return em.createQuery(
                        "SELECT p FROM DocumentPage p WHERE p.documentId = :id ORDER BY p.number", DocumentPage.class)
                .setParameter("id", id)
                .getResultStream()
                .map(DocumentPage::pictureText)
                .toList();
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<PageWords> words(long id, int number) {
        return em.createQuery(
                        "SELECT w FROM StoredPageWords w WHERE w.documentId = :id AND w.number = :number",
                        StoredPageWords.class)
                .setParameter("id", id)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(StoredPageWords::words);
    }

    /** Keeps the words of a page; two who read the same page write the same. */
    @Transactional
    public void keepWords(long id, int number, PageWords words) {
        lock(id);
        em.merge(new StoredPageWords(id, number, words));
    }
}
