package org.maloomat.document.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.redaction.WithholdingGround;

/** Redacted PDFs, looked at with programs that had no part in making them. */
class RedactedPdfTest {
    private static final String NAMED = "The complaint of Shabnam Gulzar was registered in Charsadda";

    @TempDir
    private Path folder;

    private Path pdf(byte[] content) throws IOException {
        return Files.write(folder.resolve("original.pdf"), content);
    }

    /** A box over every place of these words, the page made anew. */
    private Path redacted(Path original, int pages, String... withheld) throws IOException {
        var reader = ReaderFixture.reader();
        for (int page = 1; page <= pages; page++) {
            var words = reader.words(original, page).get(0);
            var boxes = new ArrayList<BurntBox>();
            for (var words2 : withheld) {
                words.find(words2)
                        .forEach(place -> place.forEach(
                                area -> boxes.add(new BurntBox(area, WithholdingGround.SECTION_19.mark()))));
            }
            RedactedPage.order(folder, page, boxes, words);
            reader.burn(original, page, folder);
        }
        var pdf = folder.resolve("redacted.pdf");
        reader.bind(folder, pages, pdf);
        return pdf;
    }

    @Test
    void words_under_a_box_are_gone_and_all_others_stay() throws IOException {
        var redacted = redacted(pdf(PdfCorpus.english(NAMED, "Second page")), 2, "Shabnam Gulzar");
        var reading = ReaderFixture.reader().read(redacted, DocumentType.PDF);
        assertThat(reading.pages()).containsExactly("The complaint of was registered in Charsadda", "Second page");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void urdu_can_still_be_searched_in_the_order_in_which_it_is_read() throws IOException {
        var redacted = redacted(pdf(PdfCorpus.urdu("پولیس نے شبنم گلزار کی رپورٹ درج کی")), 1, "شبنم گلزار");
        assertThat(ReaderFixture.reader().read(redacted, DocumentType.PDF).pages())
                .containsExactly("پولیس نے کی رپورٹ درج کی");
    }

    @Test
    void numbers_among_urdu_words_keep_their_order() throws IOException {
        var lines = Path.of("src/test/resources/org/maloomat/document/extraction/lines");
        var redacted = redacted(lines.resolve("libreoffice.pdf"), 1, "nothing of this");
        var read = ReaderFixture.reader()
                .read(redacted, DocumentType.PDF)
                .pages()
                .get(0)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(read)
                .isEqualTo(Files.readAllLines(lines.resolve("lines.txt")).subList(0, read.size()));
    }
}
