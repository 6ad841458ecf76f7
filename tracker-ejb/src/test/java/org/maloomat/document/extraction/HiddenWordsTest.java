package org.maloomat.document.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.maloomat.document.extraction.DocumentFinding.Kind;

/** A card number planted in each place that no page shows: all of them must come out, each where it was hidden. */
class HiddenWordsTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static String card(int number) {
        return "17301-00000%02d-2".formatted(number);
    }

    private static List<DocumentFinding> findings(DocumentType type, byte[] file) throws IOException {
        return ReaderFixture.read(type, file).findings();
    }

    private static void assertFound(List<DocumentFinding> findings, Kind kind, int number) {
        assertThat(findings)
                .as("%s %s", kind, card(number))
                .anyMatch(finding -> finding.kind() == kind && finding.detail().contains(card(number)));
    }

    @Test
    void a_workbook_gives_up_caches_links_names_and_pictures() throws IOException {
        var parts = Corpus.xlsx();
        parts.put(
                "xl/pivotCache/pivotCacheDefinition1.xml",
                Corpus.utf8("<pivotCacheDefinition xmlns='" + MAIN
                        + "'><cacheFields><cacheField name='Card'><sharedItems><s v='" + card(1)
                        + "'/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>"));
        parts.put(
                "xl/pivotCache/pivotCacheRecords1.xml",
                Corpus.utf8(
                        "<pivotCacheRecords xmlns='" + MAIN + "'><r><s v='" + card(2) + "'/></r></pivotCacheRecords>"));
        parts.put(
                "xl/externalLinks/externalLink1.xml",
                Corpus.utf8("<externalLink xmlns='" + MAIN
                        + "'><externalBook><sheetDataSet><sheetData><row r='1'><cell r='A1'><v>" + card(3)
                        + "</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>"));
        parts.put(
                "xl/externalLinks/_rels/externalLink1.xml.rels",
                Corpus.utf8(
                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1'"
                                + " Type='x' TargetMode='External' Target='file:///C:/Users/" + card(4)
                                + "/cases.xlsx'/></Relationships>"));
        parts.put(
                "xl/workbook.xml",
                Corpus.utf8(new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8)
                        .replace(
                                "</workbook>",
                                "<definedNames><definedName name='victim' hidden='1'>\"" + card(5)
                                        + "\"</definedName></definedNames></workbook>")));
        parts.put(
                "xl/worksheets/sheet2.xml",
                Corpus.utf8("<worksheet xmlns='" + MAIN + "'><sheetData/><dataValidations><dataValidation><formula1>\""
                        + card(6) + "\"</formula1></dataValidation></dataValidations><headerFooter><oddHeader>"
                        + card(7)
                        + "</oddHeader></headerFooter></worksheet>"));
        parts.put("xl/embeddings/oleObject1.bin", card(8).getBytes(StandardCharsets.UTF_16LE));
        parts.put("xl/embeddings/Workbook1.xlsx", Corpus.zip(Corpus.docx(Corpus.paragraph(card(9)))));
        parts.put("xl/media/image1.jpeg", PdfCorpus.withRemark(jpeg(), card(10)));
        parts.put(
                "xl/revisions/revisionLog1.xml",
                Corpus.utf8("<revisions xmlns='" + MAIN + "'><nc><is><t>" + card(11) + "</t></is></nc></revisions>"));

        var found = findings(DocumentType.XLSX, Corpus.zip(parts));

        assertFound(found, Kind.PIVOT_CACHE, 1);
        assertFound(found, Kind.PIVOT_CACHE, 2);
        assertFound(found, Kind.EXTERNAL_LINK, 3);
        assertFound(found, Kind.EXTERNAL_LINK, 4);
        assertFound(found, Kind.METADATA, 5);
        assertFound(found, Kind.HIDDEN_TEXT, 6);
        assertFound(found, Kind.HIDDEN_TEXT, 7);
        assertFound(found, Kind.EMBEDDED_FILE, 8);
        assertFound(found, Kind.EMBEDDED_FILE, 9);
        assertFound(found, Kind.PHOTO_DATA, 10);
        assertFound(found, Kind.TRACKED_CHANGE, 11);
    }

    @Test
    void a_letter_gives_up_remarks_variables_descriptions_and_links() throws IOException {
        var parts = Corpus.docx(Corpus.paragraph("Shown.")
                + "<w:p><w:r><w:drawing><d:docPr xmlns:d='x' id='1' name='p' descr='" + card(1)
                + "'/></w:drawing></w:r></w:p>"
                + "<w:p><w:r><w:instrText>INCLUDETEXT " + card(2) + "</w:instrText></w:r></w:p>");
        parts.put(
                "word/comments.xml",
                Corpus.utf8("<w:comments xmlns:w='" + Corpus.WORD + "'><w:comment w:author='A'><w:p><w:r><w:t>"
                        + card(3) + "</w:t></w:r></w:p></w:comment></w:comments>"));
        parts.put(
                "word/settings.xml",
                Corpus.utf8("<w:settings xmlns:w='" + Corpus.WORD + "'><w:docVars><w:docVar w:name='v' w:val='"
                        + card(4) + "'/></w:docVars></w:settings>"));
        parts.put("customXml/item1.xml", Corpus.utf8("<case><victim>" + card(5) + "</victim></case>"));
        parts.put(
                "word/_rels/document.xml.rels",
                Corpus.utf8(
                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1'"
                                + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'"
                                + " TargetMode='External' Target='mailto:" + card(6)
                                + "@example.com'/></Relationships>"));
        parts.put("word/media/image1.png", png(card(7)));
        parts.put("docProps/core.xml", Corpus.utf8("<p><description>" + card(8) + "</description></p>"));

        var found = findings(DocumentType.DOCX, Corpus.zip(parts));

        assertFound(found, Kind.HIDDEN_TEXT, 1);
        assertFound(found, Kind.HIDDEN_TEXT, 2);
        assertFound(found, Kind.COMMENT, 3);
        assertFound(found, Kind.METADATA, 4);
        assertFound(found, Kind.METADATA, 5);
        assertFound(found, Kind.EXTERNAL_LINK, 6);
        assertFound(found, Kind.PHOTO_DATA, 7);
        assertFound(found, Kind.METADATA, 8);
    }

    @Test
    void a_pdf_gives_up_attachments_fields_bookmarks_layers_and_photos() throws IOException {
        var found = findings(DocumentType.PDF, PdfCorpus.withHiddenWords(HiddenWordsTest::card));

        assertFound(found, Kind.EMBEDDED_FILE, 1);
        assertFound(found, Kind.FORM_FIELD, 2);
        assertFound(found, Kind.HIDDEN_TEXT, 3);
        assertFound(found, Kind.LAYER, 4);
        assertFound(found, Kind.EXTERNAL_LINK, 5);
        assertFound(found, Kind.JAVASCRIPT, 6);
        assertFound(found, Kind.PHOTO_DATA, 7);
    }

    @Test
    void a_web_page_gives_up_scripts_descriptions_and_links() throws IOException {
        var page = "<!DOCTYPE html><html><body><p>Shown</p><!-- " + card(1) + " --><img alt='" + card(2)
                + "'><a href='mailto:" + card(3) + "@example.com'>x</a><script>var card = '" + card(4)
                + "';</script><p style='display:none'>" + card(5) + "</p></body></html>";

        var found = findings(DocumentType.HTML, Corpus.utf8(page));

        assertFound(found, Kind.COMMENT, 1);
        assertFound(found, Kind.HIDDEN_TEXT, 2);
        assertFound(found, Kind.EXTERNAL_LINK, 3);
        assertFound(found, Kind.HIDDEN_TEXT, 4);
        assertFound(found, Kind.HIDDEN_TEXT, 5);
    }

    @Test
    void long_hidden_words_are_kept_to_the_last() throws IOException {
        var parts = Corpus.docx(Corpus.paragraph("Shown."));
        parts.put("customXml/item1.xml", Corpus.utf8("<a>" + "word ".repeat(3_000) + card(1) + "</a>"));

        assertFound(findings(DocumentType.DOCX, Corpus.zip(parts)), Kind.METADATA, 1);
    }

    @Test
    void a_photo_tells_that_it_knows_its_place() throws IOException {
        var parts = Corpus.docx(Corpus.paragraph("Shown."));
        var place = "MM\0*\0\0\0\b\0\1\u0088\u0025\0\4\0\0\0\1\0\0\0\0";
        var remark = ("Exif\0\0" + place).getBytes(StandardCharsets.ISO_8859_1);
        parts.put("word/media/image1.jpg", withSegment(jpeg(), remark));

        assertThat(findings(DocumentType.DOCX, Corpus.zip(parts)))
                .contains(new DocumentFinding(Kind.PHOTO_DATA, "GPS"));
    }

    @Test
    void broken_pictures_and_attachments_are_noted_and_harm_nobody() throws IOException {
        var parts = Corpus.docx(Corpus.paragraph("Shown."));
        parts.put(
                "word/media/image1.jpg",
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, (byte) 0xFF, 1, 'E'});
        parts.put(
                "word/media/image2.png",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 127, 0, 0, 0, 't', 'E', 'X', 't', 1, 2});
        parts.put("word/embeddings/a.pdf", Corpus.utf8("%PDF-1.7 broken " + card(1)));

        assertFound(findings(DocumentType.DOCX, Corpus.zip(parts)), Kind.EMBEDDED_FILE, 1);
    }

    private static byte[] jpeg() throws IOException {
        return picture("jpg");
    }

    private static byte[] picture(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    /** The picture with a text chunk after its header of 33 bytes. */
    private static byte[] png(String words) throws IOException {
        var plain = picture("png");
        var chunk =
                Stream.of("tEXt", "Comment\0", words).reduce("", String::concat).getBytes(StandardCharsets.ISO_8859_1);
        var bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 33);
        bytes.writeBytes(new byte[] {0, 0, 0, (byte) (chunk.length - 4)});
        bytes.writeBytes(chunk);
        bytes.writeBytes(new byte[4]);
        bytes.write(plain, 33, plain.length - 33);
        return bytes.toByteArray();
    }

    private static byte[] withSegment(byte[] jpeg, byte[] segment) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (segment.length + 2)});
        bytes.writeBytes(segment);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }
}
