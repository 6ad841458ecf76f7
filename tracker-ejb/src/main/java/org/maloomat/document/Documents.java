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
import org.maloomat.document.extraction.DocumentFinding;
import org.maloomat.document.extraction.DocumentType;
import org.maloomat.document.extraction.TableCopy;
import org.maloomat.document.recognition.Tesseract;
import org.maloomat.document.storage.DocumentForm;
import org.maloomat.document.storage.DocumentNotFound;
import org.maloomat.document.storage.DocumentStore;
import org.maloomat.document.storage.DocumentSummary;
import org.maloomat.document.storage.DocumentText;
import org.maloomat.document.storage.StoredDocument;
import org.maloomat.document.storage.StoredDocuments;

/**
 * What other features ask of documents. Knows no rights: whoever hands a document on has asked the rule that guards it.
 */
@ApplicationScoped
public class Documents {
    private StoredDocuments documents;
    private DocumentStore store;
    private Tesseract tesseract;

    protected Documents() {}

    @Inject
    public Documents(StoredDocuments documents, DocumentStore store, Tesseract tesseract) {
        this.documents = documents;
        this.store = store;
        this.tesseract = tesseract;
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
