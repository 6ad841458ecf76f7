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
    /** Percent from which on a page is taken to lie upright; upside down, letters are read at 30 to 50. */
    private static final int SURE = 70;

    private static final int ENOUGH = 10;

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
                return upright(picture, dpi);
            } finally {
                ExtractionWorker.remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a picture as it is, and where little can be read, turned by a half or a quarter: scanners take pages as they are laid
     * in.
     *
     * @param picture a PNG file in a folder of its own
     * @return what was read in the direction in which most was read surely, with places on the picture as it is
     */
    RecognizedText upright(Path picture, int dpi) throws IOException {
        RecognizedText best = null;
        for (var turn : PictureTurn.values()) {
            var read = tesseract.read(turn == PictureTurn.NONE ? picture : turn.write(picture), dpi);
            if (best == null || sureness(read) > sureness(best)) {
                best = new RecognizedText(read.text(), read.confidence(), turn.back(read.words()));
            }
            if (best.confidence() >= SURE && letters(best) >= ENOUGH) {
                break;
            }
        }
        return best;
    }

    private static long sureness(RecognizedText read) {
        return (long) read.confidence() * letters(read);
    }

    private static long letters(RecognizedText read) {
        return read.text().codePoints().filter(Character::isLetterOrDigit).count();
    }

    private Path work() throws IOException {
        return Files.createDirectories(home.folder("work").resolve("recognition"));
    }
}
