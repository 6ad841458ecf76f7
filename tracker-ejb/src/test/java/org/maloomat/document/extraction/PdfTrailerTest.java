package org.maloomat.document.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.shared.LanguageTag;
import org.maloomat.typesetting.Block;
import org.maloomat.typesetting.PaperDocument;
import org.maloomat.typesetting.Typesetter;

/** Every PDF that the house writes tells how many objects it has. */
class PdfTrailerTest {
    @TempDir
    private Path folder;

    private static void assertSizeOf(byte[] pdf) throws IOException {
        var trailer = PdfTrailer.of(pdf);
        assertThat(trailer.size()).as("ISO 32000-1, table 15").isEqualTo(trailer.highestObject() + 1);
    }

    /** The same file with a cross-reference table in place of a stream (ISO 32000-1, 7.5.4). */
    private static byte[] withTable(byte[] pdf) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(pdf)) {
            document.save(bytes, CompressParameters.NO_COMPRESSION);
        }
        return bytes.toByteArray();
    }

    @Test
    void a_copy_of_a_pdf_names_its_size() throws IOException {
        assertSizeOf(ReaderFixture.copy(DocumentType.PDF, PdfCorpus.english("One page", "Another page")));
        assertSizeOf(ReaderFixture.copy(DocumentType.PDF, PdfCorpus.urdu("پولیس نے رپورٹ درج کی")));
        assertSizeOf(ReaderFixture.copy(DocumentType.PDF, withTable(PdfCorpus.english("One page"))));
    }

    @Test
    void a_pdf_made_of_a_picture_names_its_size() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        assertSizeOf(ReaderFixture.copy(DocumentType.PNG, png.toByteArray()));
    }

    @Test
    void a_redacted_pdf_names_its_size() throws IOException {
        var original = Files.write(folder.resolve("original.pdf"), PdfCorpus.english("One page"));
        var reader = ReaderFixture.reader();
        RedactedPage.order(folder, 1, List.of(), reader.words(original, 1).get(0));
        reader.burn(original, 1, folder);
        var redacted = folder.resolve("redacted.pdf");
        reader.bind(folder, 1, redacted);
        assertSizeOf(Files.readAllBytes(redacted));
    }

    @Test
    void a_letter_names_its_size() throws IOException {
        assertSizeOf(Typesetter.pdf(new PaperDocument(
                "KP-2026-000001/1",
                LanguageTag.EN,
                Instant.EPOCH,
                "KP-2026-000001/1",
                List.of(new Block.Paragraph("Your request was answered.")))));
    }
}
