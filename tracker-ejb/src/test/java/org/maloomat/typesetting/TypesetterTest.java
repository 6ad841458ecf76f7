package org.maloomat.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.maloomat.shared.LanguageTag;

class TypesetterTest {
    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");
    private static final String URDU = "بہن بھائی، لڑکی اور لڑکے یونیورسٹی میں ہیں۔";

    private static byte[] set(LanguageTag language, Block... blocks) {
        return Typesetter.pdf(
                new PaperDocument("KP-2026-000001/1", language, NOW, "KP-2026-000001/1", List.of(blocks)));
    }

    private static List<String> lines(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty())
                    .toList();
        }
    }

    @Test
    void urdu_in_nastaliq_reads_out_letter_by_letter_as_it_was_written() throws IOException {
        assertThat(lines(set(LanguageTag.UR, new Block.Paragraph(URDU))))
                .first()
                .isEqualTo(URDU);
    }

    @Test
    void pashto_and_its_own_letters_read_out_too() throws IOException {
        var pashto = "د پښتو متن: ښځه او ځوان، څوک؟ ګډ ډول.";
        assertThat(lines(set(LanguageTag.EN, new Block.Paragraph(pashto))))
                .first()
                .isEqualTo(pashto);
    }

    @Test
    void words_of_two_directions_in_one_line_read_out_in_their_order() throws IOException {
        var mixed = "تھانہ کینٹ (Cantt Police Station) کی ویب گاہ";
        assertThat(lines(set(LanguageTag.UR, new Block.Paragraph(mixed))))
                .first()
                .isEqualTo(mixed);
        var other = "The body is پولیس تھانہ کینٹ and 25 officers.";
        assertThat(lines(set(LanguageTag.EN, new Block.Paragraph(other))))
                .first()
                .isEqualTo(other);
    }

    @Test
    void urdu_is_drawn_with_the_joined_shapes_of_nastaliq() throws IOException {
        assertThat(inked(set(LanguageTag.UR, new Block.Paragraph("لڑکی"))))
                .as("a word of joined letters is narrower and taller than its letters alone")
                .satisfies(word -> {
                    var apart = inked(set(LanguageTag.UR, new Block.Paragraph("ل ڑ ک ی")));
                    assertThat(word[0]).isLessThan(apart[0]);
                });
        var shaped = Piece.shape("لڑکی", Typeface.NASTALIQ, true);
        var single = Piece.shape("ی", Typeface.NASTALIQ, true);
        assertThat(shaped.glyphs()).doesNotContain(single.glyphs()[0]);
        assertThat(Arrays.stream(shaped.y()).distinct().count())
                .as("letters climb down the word")
                .isGreaterThan(2);
    }

    /** Width and height of what is black, in pixels. */
    private static int[] inked(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 100);
            int left = Integer.MAX_VALUE;
            int right = 0;
            int top = Integer.MAX_VALUE;
            int bottom = 0;
            for (int y = 0; y < image.getHeight() * 3 / 4; y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    if ((image.getRGB(x, y) & 0xFF) < 128) {
                        left = Math.min(left, x);
                        right = Math.max(right, x);
                        top = Math.min(top, y);
                        bottom = Math.max(bottom, y);
                    }
                }
            }
            return new int[] {right - left, bottom - top};
        }
    }

    @Test
    void the_file_is_tagged_in_reading_order_and_says_its_language_and_title() throws IOException {
        var pdf = set(
                LanguageTag.UR,
                new Block.QrCode("https://example.org/requests/KP-2026-000001", "صفحے کا پتہ"),
                new Block.Heading(1, "خط"),
                new Block.Paragraph(URDU),
                new Block.Item("ایک"),
                new Block.Item("دو"),
                new Block.Table(List.of("تاریخ", "کام"), List.of(1, 3), List.of(List.of("2026-03-02", "موصول"))));
        try (var document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("ur");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("KP-2026-000001/1");
            var whole = (COSDictionary) catalog.getStructureTreeRoot()
                    .getCOSObject()
                    .getCOSArray(COSName.K)
                    .getObject(0);
            assertThat(tags(whole)).containsExactly("Figure", "H1", "P", "L", "Table");
            assertThat(everyFontIsEmbedded(document)).isTrue();
        }
    }

    private static List<String> tags(COSDictionary element) {
        var tags = new ArrayList<String>();
        for (var kid : (COSArray) element.getDictionaryObject(COSName.K)) {
            var resolved = kid instanceof COSObject object ? object.getObject() : kid;
            tags.add(((COSDictionary) resolved).getNameAsString(COSName.S));
        }
        return tags;
    }

    private static boolean everyFontIsEmbedded(PDDocument document) throws IOException {
        var resources = document.getPage(0).getResources();
        for (var name : resources.getFontNames()) {
            if (!resources.getFont(name).isEmbedded()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void long_texts_and_long_tables_go_on_over_numbered_pages_and_lose_no_word() throws IOException {
        var blocks = new ArrayList<Block>();
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < 120; i++) {
            blocks.add(new Block.Paragraph("Paragraph " + i + " says something of its own."));
            rows.add(List.of("Row " + i, "x".repeat(i)));
        }
        rows.add(List.of("Tall", ("word ".repeat(40) + "\n").repeat(60) + "end-of-cell"));
        blocks.add(new Block.Table(List.of("Name", "Value"), List.of(1, 4), rows));
        var pdf = set(LanguageTag.EN, blocks.toArray(new Block[0]));
        var text = String.join("\n", lines(pdf));
        for (int i = 0; i < 120; i++) {
            assertThat(text).contains("Paragraph " + i + " says").contains("Row " + i);
        }
        assertThat(text).contains("end-of-cell");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(text).contains("1 / " + document.getNumberOfPages());
        }
    }

    @Test
    void the_same_document_gives_the_same_bytes() {
        assertThat(set(LanguageTag.UR, new Block.Paragraph(URDU)))
                .isEqualTo(set(LanguageTag.UR, new Block.Paragraph(URDU)));
    }

    @Property(tries = 60)
    void whatever_is_written_can_be_set(@ForAll @StringLength(max = 400) String text, @ForAll LanguageTag language) {
        assertThat(set(
                        language,
                        new Block.Paragraph(text),
                        new Block.Item(text),
                        Block.Table.facts(List.of(List.of(text, text)))))
                .isNotEmpty();
    }

    @Property
    void blocks_come_back_from_json_as_they_were(@ForAll String one, @ForAll String two) {
        List<Block> blocks = List.of(
                new Block.Heading(2, one),
                new Block.Paragraph(two),
                new Block.Note(one),
                new Block.Item(two),
                new Block.QrCode(one, two),
                new Block.NewPage(),
                new Block.Table(List.of(one, two), List.of(1, 2), List.of(List.of(two, one))));
        assertThat(BlockJson.read(BlockJson.write(blocks))).isEqualTo(blocks);
    }
}
