package org.maloomat.document.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.maloomat.document.extraction.DocumentReader;
import org.maloomat.document.extraction.ExtractionWorker;
import org.maloomat.document.extraction.RecognizedText;
import org.maloomat.document.extraction.Refusal;
import org.maloomat.document.storage.DocumentStore;
import org.maloomat.document.storage.StoredDocument;
import org.maloomat.shared.HomeFolder;

/** Has a machine read the picture of one page. */
@ApplicationScoped
public class PageReading {
    private DocumentStore store;
    private DocumentReader reader;
    private Tesseract tesseract;
    private HomeFolder home;

    protected PageReading() {}

    @Inject
    public PageReading(DocumentStore store, DocumentReader reader, Tesseract tesseract, HomeFolder home) {
        this.store = store;
        this.reader = reader;
        this.tesseract = tesseract;
        this.home = home;
    }

    public boolean isPossible() {
        return tesseract.isAvailable();
    }

    /**
     * Draws a page of a PDF and reads it.
     *
     * @throws Refusal if it cannot be drawn or read
     */
    public RecognizedText read(StoredDocument pdf, int page) {
        try {
            var folder = Files.createTempDirectory(work(), "page");
            try {
                var picture = folder.resolve("page.png");
                int dpi = reader.draw(store.verified(pdf.sha256()), page, picture);
                return tesseract.read(picture, dpi);
            } finally {
                ExtractionWorker.remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path work() throws IOException {
        return Files.createDirectories(home.folder("work").resolve("recognition"));
    }
}
