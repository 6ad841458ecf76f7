package org.maloomat.document.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maloomat.document.extraction.DocumentFinding.Kind;
import org.maloomat.redaction.RedactionTest;

/** Photographs and scanned pictures that are handed in. */
class PicturePdfTest {
    /** White, with a black corner at the upper left. */
    private static byte[] picture(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.fillRect(0, 0, width / 4, height / 4);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    @Test
    void a_photograph_becomes_a_page_and_tells_no_more_where_and_by_whom_it_was_taken() throws IOException {
        var photo = PdfCorpus.withRemark(picture("jpeg", 400, 300), "SECRETOWNER");
        assertThat(ReaderFixture.read(DocumentType.JPEG, photo).findings())
                .contains(new DocumentFinding(Kind.PHOTO_DATA, "Exif SECRETOWNER"));

        var copy = ReaderFixture.copy(DocumentType.JPEG, photo);

        assertThat(RedactionTest.everyByte(copy)).doesNotContain("SECRET", "Exif");
        var reading = ReaderFixture.read(DocumentType.PDF, copy);
        assertThat(reading.pages()).containsExactly("");
        assertThat(reading.findings()).isEmpty();
    }

    /** @param orientation as a camera writes it; the corner that is black to the eye then */
    @ParameterizedTest
    @CsvSource({"1, 400, 0, 0", "3, 400, 1, 1", "6, 300, 1, 0", "8, 300, 0, 1"})
    void a_photograph_taken_sideways_is_shown_upright(int orientation, int width, int right, int below)
            throws IOException {
        var jpeg = picture("jpeg", 400, 300);
        var exif = ByteBuffer.allocate(36)
                .putShort((short) 0xFFE1)
                .putShort((short) 34)
                .put("Exif\0\0MM\0*".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
        var photo = ByteBuffer.allocate(jpeg.length + exif.length)
                .put(jpeg, 0, 2)
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
        try (var pdf = Loader.loadPDF(ReaderFixture.copy(DocumentType.JPEG, photo))) {
            var box = pdf.getPage(0).getMediaBox();
            assertThat(box.getWidth() > box.getHeight()).isEqualTo(width == 400);
            var seen = new PDFRenderer(pdf).renderImage(0);
            int x = right == 0 ? 10 : seen.getWidth() - 10;
            int y = below == 0 ? 10 : seen.getHeight() - 10;
            assertThat(seen.getRGB(x, y) & 0xFF).isLessThan(60);
        }
    }

    @Test
    void a_picture_that_unpacks_to_a_flood_of_pixels_is_refused() {
        assertThatThrownBy(() -> ReaderFixture.read(DocumentType.PNG, flood())).hasMessage("document.bomb");
    }

    private static byte[] flood() {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putInt(50_000)
                .putInt(50_000)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var sum = new CRC32();
        sum.update(header);
        return ByteBuffer.allocate(33)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put(header)
                .putInt((int) sum.getValue())
                .array();
    }

    @Test
    void what_only_claims_to_be_a_picture_is_refused() {
        assertThatThrownBy(() -> ReaderFixture.open("png", new byte[] {0, 1, 2, 3}))
                .hasMessage("document.falseType");
        assertThatThrownBy(() -> ReaderFixture.read(DocumentType.JPEG, picture("png", 8, 8)))
                .hasMessage("document.falseType");
    }

    @Test
    void a_photograph_larger_than_a_page_needs_is_made_smaller() throws IOException {
        var copy = ReaderFixture.copy(DocumentType.PNG, picture("png", 6_000, 4_500));
        try (var pdf = Loader.loadPDF(copy)) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(800f, 860f);
        }
    }
}
