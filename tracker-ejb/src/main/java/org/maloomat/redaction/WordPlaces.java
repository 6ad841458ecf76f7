package org.maloomat.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.maloomat.document.extraction.DocumentReader;
import org.maloomat.document.extraction.PageWords;
import org.maloomat.document.extraction.Refusal;
import org.maloomat.document.recognition.PageReading;
import org.maloomat.document.storage.DocumentStore;
import org.maloomat.document.storage.StoredDocument;
import org.maloomat.document.storage.StoredDocuments;

/** Where the words of a clean copy stand: in its own text, or in what a machine read off its pictures. Asked for once, then kept. */
@ApplicationScoped
class WordPlaces {
    private StoredDocuments documents;
    private DocumentStore store;
    private DocumentReader reader;
    private PageReading scans;

    protected WordPlaces() {}

    @Inject
    WordPlaces(StoredDocuments documents, DocumentStore store, DocumentReader reader, PageReading scans) {
        this.documents = documents;
        this.store = store;
        this.reader = reader;
        this.scans = scans;
    }

    /**
     * The words of one page; none where only a person can read it. Takes seconds: not to be called in a transaction.
     *
     * @param page from 1
     * @return empty while a machine has still to read the page
     * @throws Refusal if the page cannot be read
     */
    public Optional<PageWords> of(StoredDocument copy, int page) {
        var kept = documents.words(copy.id(), page);
        if (kept.isPresent()) {
            return kept;
        }
        var recognition = documents.page(copy.id(), page).recognition();
        if (recognition == null) {
            return Optional.of(ofText(copy, page));
        }
        return switch (recognition) {
            case WAITING -> scans.isPossible() ? Optional.empty() : Optional.of(PageWords.NONE);
            case DONE -> Optional.of(readAgain(copy, page));
            case FAILED, IN_COPY -> Optional.of(PageWords.NONE);
        };
    }

    /** Reading the words of several pages at once spares opening the file for each. */
    private PageWords ofText(StoredDocument copy, int first) {
        try {
            var read = reader.words(store.verified(copy.sha256()), first);
            for (int i = 0; i < read.size(); i++) {
                if (documents.page(copy.id(), first + i).recognition() == null) {
                    documents.keepWords(copy.id(), first + i, read.get(i));
                }
            }
            return read.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page read before places were kept. */
    private PageWords readAgain(StoredDocument copy, int page) {
        if (!scans.isPossible()) {
            return PageWords.NONE;
        }
        var words = scans.read(copy, page).words();
        documents.keepWords(copy.id(), page, words);
        return words;
    }
}
