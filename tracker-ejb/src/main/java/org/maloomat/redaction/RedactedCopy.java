package org.maloomat.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.maloomat.document.extraction.BurntBox;
import org.maloomat.document.extraction.DocumentReader;
import org.maloomat.document.extraction.DocumentReading;
import org.maloomat.document.extraction.DocumentType;
import org.maloomat.document.extraction.ExtractionWorker;
import org.maloomat.document.extraction.PageArea;
import org.maloomat.document.extraction.PdfWords;
import org.maloomat.document.extraction.RedactedPage;
import org.maloomat.document.extraction.Refusal;
import org.maloomat.document.recognition.Tesseract;
import org.maloomat.document.storage.DocumentStore;
import org.maloomat.document.storage.StoredDocument;
import org.maloomat.document.storage.StoredDocuments;
import org.maloomat.document.storage.StoredDraft;
import org.maloomat.shared.HomeFolder;

/**
 * Makes the copy of an original that shows everything but what is withheld: pictures of its pages with boxes burnt in and the
 * words that remain, drawn and bound in the process for hostile files, read again by other eyes than those that made it.
 * Whatever goes wrong, there is no copy, and without one nothing is released.
 */
@ApplicationScoped
class RedactedCopy {
    static final String WAITS = "redaction.pageBeingRead";
    static final String WORDS_UNDER_BOX = "redaction.wordsUnderBox";
    static final String STILL_CARRIES = "redaction.stillCarries";

    /** Pictures of many pages take room; beyond this nobody could fetch it. */
    private static final long MAX_BYTES = 500L * 1024 * 1024;
    /** Places written down in thousandths of a point may move by a hair. */
    private static final int HAIR = 15;

    private DocumentStore store;
    private DocumentReader reader;
    private StoredDocuments documents;
    private WordPlaces places;
    private Tesseract tesseract;
    private HomeFolder home;
    private Clock clock;

    protected RedactedCopy() {}

    @Inject
    RedactedCopy(
            DocumentStore store,
            DocumentReader reader,
            StoredDocuments documents,
            WordPlaces places,
            Tesseract tesseract,
            HomeFolder home,
            Clock clock) {
        this.store = store;
        this.reader = reader;
        this.documents = documents;
        this.places = places;
        this.tesseract = tesseract;
        this.home = home;
        this.clock = clock;
    }

    /**
     * Makes the copy, which takes up to seconds a page: not to be called in a transaction.
     *
     * @param original what was handed in
     * @param clean its clean copy, a PDF
     * @param boxes those that are accepted
     * @param progress told after each page
     * @return the id of the copy
     * @throws Refusal if any step failed
     */
    public long make(StoredDocument original, StoredDocument clean, List<RedactionBox> boxes, IntConsumer progress)
            throws IOException {
        var folder = Files.createTempDirectory(work(), "copy");
        try {
            var source = store.verified(clean.sha256());
            var dpi = new ArrayList<Integer>();
            for (int page = 1; page <= clean.pages(); page++) {
                var words = places.of(clean, page).orElseThrow(() -> new Refusal(WAITS));
                RedactedPage.order(folder, page, burnt(boxes, page), words);
                dpi.add(reader.burn(source, page, folder));
                progress.accept(page);
            }
            var pdf = folder.resolve("copy.pdf");
            reader.bind(folder, clean.pages(), pdf);
            try (var content = Files.newInputStream(pdf);
                    var draft = store.draft(content, MAX_BYTES)) {
                var reading = checked(draft, clean.pages(), boxes);
                var pictureTexts = pictureTexts(folder, boxes, dpi);
                store.keep(draft);
                var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
                var copy = original.redacted(draft, reading, at, org.maloomat.audit.Actor.SYSTEM.name());
                return documents
                        .addRedacted(copy, clean, reading.pages(), pictureTexts)
                        .id();
            }
        } finally {
            ExtractionWorker.remove(folder);
        }
    }

    private static List<BurntBox> burnt(List<RedactionBox> boxes, int page) {
        return boxes.stream()
                .filter(box -> box.page() == page)
                .map(box -> new BurntBox(box.area(), box.ground().mark()))
                .toList();
    }

    private static List<PageArea> areas(List<RedactionBox> boxes, int page) {
        return boxes.stream()
                .filter(box -> box.page() == page)
                .map(RedactionBox::area)
                .toList();
    }

    /** Reads the copy as if it came from a stranger, and looks for words where there must be none. */
    private DocumentReading checked(StoredDraft draft, int pages, List<RedactionBox> boxes) {
        var reading = reader.read(draft.path(), DocumentType.PDF);
        if (!reading.findings().isEmpty() || reading.pages().size() != pages) {
            throw new Refusal(STILL_CARRIES);
        }
        for (int first = 1; first <= pages; first += PdfWords.AT_ONCE) {
            int page = first;
            for (var words : reader.words(draft.path(), first)) {
                if (words.isAnyUnder(areas(boxes, page), HAIR)) {
                    throw new Refusal(WORDS_UNDER_BOX);
                }
                page++;
            }
        }
        return reading;
    }

    /** What a machine reads off each page that has boxes; null for the others, and for all where there is no machine. */
    private List<String> pictureTexts(Path folder, List<RedactionBox> boxes, List<Integer> dpi) throws IOException {
        var texts = new ArrayList<String>();
        for (int page = 1; page <= dpi.size(); page++) {
            texts.add(
                    areas(boxes, page).isEmpty() || !tesseract.isAvailable()
                            ? null
                            : pictureText(folder, page, dpi.get(page - 1)));
        }
        return texts;
    }

    private String pictureText(Path folder, int page, int dpi) throws IOException {
        var read = Files.createTempDirectory(folder, "read");
        var picture = Files.move(RedactedPage.picture(folder, page), read.resolve("page.jpg"));
        var text = tesseract.read(picture, dpi).text();
        return text.substring(0, Math.min(text.length(), DocumentReading.LONGEST_PAGE));
    }

    private Path work() throws IOException {
        return Files.createDirectories(home.folder("work").resolve("redaction"));
    }
}
