package org.maloomat.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.maloomat.document.storage.DocumentNotFound;
import org.maloomat.document.storage.DocumentSummary;
import org.maloomat.document.storage.PublishedCopy;
import org.maloomat.document.storage.StoredDocument;
import org.maloomat.document.storage.StoredDocuments;
import org.maloomat.document.storage.VirusChecks;
import org.maloomat.shared.RuleViolation;

/** Which copy of a document may become public: the redacted one where anything is withheld, else the clean one. */
@ApplicationScoped
public class PublishableCopies {
    private StoredDocuments documents;
    private PublishedCopy cleanCopies;
    private VirusChecks viruses;
    private Redactions redactions;

    protected PublishableCopies() {}

    @Inject
    public PublishableCopies(
            StoredDocuments documents, PublishedCopy cleanCopies, VirusChecks viruses, Redactions redactions) {
        this.documents = documents;
        this.cleanCopies = cleanCopies;
        this.viruses = viruses;
        this.redactions = redactions;
    }

    /**
     * The copy of an original that may become public, made on first asking and the same ever after; of a copy, itself. The
     * first asking takes seconds and must stand outside a transaction.
     *
     * @throws DocumentNotFound if there is none with this id
     * @throws RuleViolation if no clean copy can be made, with the display name as argument: {@code document.hiddenLayers},
     *     {@code document.marksOverPage}, {@code document.dynamicForm}, {@code document.unreadable}, {@code
     *     document.tooComplex}, {@code document.tooMuchText}, {@code document.diskFull}, {@code redaction.noCopy}, {@code
     *     document.virusCheckWaits}, {@code document.infectedKept}
     */
    public DocumentSummary of(long id) {
        var document = documents.get(id);
        if (!document.isOriginal()) {
            return document.summary();
        }
        viruses.mustBeClean(document);
        var redacted = redactions.requiredCopyOf(id);
        return redacted.isPresent()
                ? redacted(document, redacted.get())
                : cleanCopies.of(document).summary();
    }

    /** Where something is withheld no other copy will do, however far the redacted one has come. */
    private DocumentSummary redacted(StoredDocument original, Redactions.RequiredCopy required) {
        if (required.copy() == null) {
            throw new RuleViolation("redaction.noCopy", original.summary().name());
        }
        return documents.get(required.copy()).summary();
    }
}
