package org.maloomat.document;

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

/** The documents as the database knows them. */
@ApplicationScoped
class StoredDocuments {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditTrail audit;

    /** Writes a document, its pages and its trace in one short transaction. */
    @Transactional
    public StoredDocument add(StoredDocument document, List<String> pages, Actor actor) {
        em.persist(document);
        em.flush();
        var number = 0;
        for (var text : pages) {
            em.persist(
                    document.type() == DocumentType.PDF && text.isBlank()
                            ? DocumentPage.picture(document.id(), ++number)
                            : new DocumentPage(document.id(), ++number, text));
        }
        var action = document.isOriginal() ? "document.receive" : "document.copy";
        var facts = Map.of(
                "sha256", document.sha256(),
                "type", document.type(),
                "pages", pages.size(),
                "findings", document.findings().size());
        audit.record(actor, action, Long.toString(document.id()), facts);
        return document;
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
    public List<DocumentText.Page> pages(long id) {
        return em.createQuery(
                        "SELECT p FROM DocumentPage p WHERE p.documentId = :id ORDER BY p.number", DocumentPage.class)
                .setParameter("id", id)
                .getResultStream()
                .map(DocumentPage::view)
                .toList();
    }
}
