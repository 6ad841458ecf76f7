package org.maloomat.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maloomat.shared.RuleViolation;

/**
 * What other features ask of documents. Knows no rights: whoever hands a document on has asked the rule that guards it.
 */
@ApplicationScoped
public class Documents {
    private StoredDocuments documents;
    private DocumentStore store;
    private PublishedCopy publishedCopy;
    private Tesseract tesseract;
    private VirusChecks viruses;

    protected Documents() {}

    @Inject
    Documents(
            StoredDocuments documents,
            DocumentStore store,
            PublishedCopy publishedCopy,
            Tesseract tesseract,
            VirusChecks viruses) {
        this.documents = documents;
        this.store = store;
        this.publishedCopy = publishedCopy;
        this.tesseract = tesseract;
        this.viruses = viruses;
    }

    /** @throws DocumentNotFound if there is none with this id */
    public DocumentSummary get(long id) {
        return documents.get(id).summary();
    }

    /** @throws DocumentNotFound if there is none with this id */
    public DocumentForm form(long id) {
        return documents.get(id).form();
    }

    /** Who handed in this original, by sign-in name; empty for a copy and where there is none with this id. */
    public Optional<String> sender(long id) {
        return documents.find(id).filter(StoredDocument::isOriginal).map(StoredDocument::uploadedBy);
    }

    /**
     * The text read when the document came in; of a published copy, the text of the copy itself.
     *
     * @throws DocumentNotFound if there is none with this id
     */
    public DocumentText text(long id) {
        documents.get(id);
        return new DocumentText(documents.pages(id));
    }

    /** Whether pages that wait to be read by a machine will be; otherwise only a person can read them. */
    public boolean canReadPictures() {
        return tesseract.isAvailable();
    }

    /**
     * What the file carries beside what its pages show.
     *
     * @throws DocumentNotFound if there is none with this id
     */
    public List<DocumentFinding> findings(long id) {
        return documents.get(id).findings();
    }

    /**
     * The words among the {@link #findings}, for scanning; empty for a published copy.
     *
     * @throws DocumentNotFound if there is none with this id
     */
    public List<String> metadata(long id) {
        return findings(id).stream()
                .map(DocumentFinding::detail)
                .filter(words -> !words.isBlank())
                .toList();
    }

    /**
     * The bytes. The caller closes the stream.
     *
     * @throws DocumentNotFound if there is none with this id
     */
    public InputStream open(long id) {
        try {
            return store.open(documents.get(id).sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rows of a published copy that is a table, cell by cell; empty for any other.
     *
     * @throws DocumentNotFound if there is none with this id
     */
    public List<List<String>> rows(long id) {
        var document = documents.get(id);
        if (document.type() != DocumentType.CSV || document.isOriginal()) {
            return List.of();
        }
        try (var content = store.open(document.sha256())) {
            return TableCopy.rows(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
    public DocumentSummary publishedCopyOf(long id) {
        var document = documents.get(id);
        if (!document.isOriginal()) {
            return document.summary();
        }
        viruses.mustBeClean(document);
        var redaction = documents.findRedaction(id).filter(Redaction::isInForce);
        return redaction.isPresent()
                ? redacted(document, redaction.get())
                : publishedCopy.of(document).summary();
    }

    /** Where something is withheld no other copy will do, however far the redacted one has come. */
    private DocumentSummary redacted(StoredDocument original, Redaction redaction) {
        if (redaction.currentCopy() == null) {
            throw new RuleViolation("redaction.noCopy", original.summary().name());
        }
        return documents.get(redaction.currentCopy()).summary();
    }

    /**
     * What a machine read off the finished pictures of a redacted copy, by page from 1: the pages that have boxes. Empty for
     * any other document, and where there was no machine.
     */
    public Map<Integer, String> pictureTexts(long id) {
        var texts = new TreeMap<Integer, String>();
        int page = 0;
        for (var text : documents.pictureTexts(id)) {
            page++;
            if (text != null) {
                texts.put(page, text);
            }
        }
        return texts;
    }
}
