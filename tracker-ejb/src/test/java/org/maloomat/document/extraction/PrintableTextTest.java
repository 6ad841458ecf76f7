package org.maloomat.document.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office program gets to see of a text. */
class PrintableTextTest {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

    @TempDir
    private Path home;

    private Map<String, String> printable(DocumentType type, Map<String, byte[]> parts) throws Exception {
        var file = Files.write(home.resolve("text"), Corpus.zip(parts));
        var copy = home.resolve("copy");
        PrintableText.write(type, file, copy);
        var written = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(copy)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                written.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return written;
    }

    @Test
    void of_a_word_text_only_what_is_printed_is_left() throws Exception {
        var parts = Corpus.docx(Corpus.paragraph("Shown.")
                + "<w:p><w:ins w:id='1' w:author='SECRETAUTHOR'><w:r><w:t>Added.</w:t></w:r></w:ins>"
                + "<w:del w:id='2' w:author='SECRETAUTHOR'><w:r><w:delText>SECRETDELETED</w:delText></w:r></w:del>"
                + "<w:moveFrom w:id='3'><w:r><w:t>SECRETMOVED</w:t></w:r></w:moveFrom>"
                + "<w:r><w:instrText>INCLUDETEXT \"http://secret.invalid/SECRETFIELD\"</w:instrText></w:r>"
                + "<w:r><w:object>SECRETOBJECT</w:object></w:r><!-- SECRETREMARK --></w:p>");
        parts.put(
                "word/comments.xml", Corpus.utf8("<w:comments xmlns:w='" + Corpus.WORD + "'>SECRETNOTE</w:comments>"));
        parts.put("word/embeddings/book.xlsx", Corpus.utf8("SECRETBOOK"));
        parts.put("docProps/core.xml", Corpus.utf8("<a>SECRETNAME</a>"));
        parts.put(
                "word/_rels/document.xml.rels",
                Corpus.utf8("<Relationships xmlns='" + RELATIONS + "'>"
                        + "<Relationship Id='a' Type='t' Target='http://secret.invalid/' TargetMode='External'/>"
                        + "<Relationship Id='b' Type='t' Target='embeddings/book.xlsx'/>"
                        + "<Relationship Id='c' Type='t' Target='media/seal.png'/></Relationships>"));
        parts.put("word/media/seal.png", new byte[] {1, 2, 3});

        var written = printable(DocumentType.DOCX, parts);

        assertThat(written.toString()).doesNotContainIgnoringCase("secret");
        assertThat(written.get("word/document.xml"))
                .contains("Shown.", "Added.")
                .doesNotContain("w:ins");
        assertThat(written.get("word/_rels/document.xml.rels")).contains("media/seal.png");
        assertThat(written).containsKeys("[Content_Types].xml", "_rels/.rels", "word/media/seal.png");
    }

    @Test
    void of_an_open_document_only_what_is_printed_is_left() throws Exception {
        var parts = Corpus.odt("<text:tracked-changes><text:p>SECRETDELETED</text:p></text:tracked-changes>"
                + "<text:p>Shown.<office:annotation><text:p>SECRETNOTE</text:p></office:annotation></text:p>"
                + "<text:section><text:section-source xmlns:xlink='http://www.w3.org/1999/xlink'"
                + " xlink:href='http://secret.invalid/'/><text:p>In a section.</text:p></text:section>"
                + "<text:p><text:a xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='http://secret.invalid/'>Linked."
                + "</text:a></text:p>");
        parts.put("settings.xml", Corpus.utf8("<a>SECRETSETTING</a>"));

        var written = printable(DocumentType.ODT, parts);

        assertThat(written.toString()).doesNotContainIgnoringCase("secret").doesNotContain("AUTHORNAME");
        assertThat(written.get("content.xml")).contains("Shown.", "In a section.", "Linked.");
        assertThat(written.keySet().iterator().next()).isEqualTo("mimetype");
    }

    @Test
    void of_a_web_page_only_its_words_are_left() throws Exception {
        var file = Files.writeString(
                home.resolve("page"), "<p>پولیس <b>Shown</b></p><!-- SECRET --><script>SECRET</script>");
        var copy = home.resolve("copy");

        PrintableText.write(DocumentType.HTML, file, copy);

        assertThat(Files.readString(copy))
                .startsWith("\uFEFF")
                .contains("پولیس", "Shown")
                .doesNotContain("SECRET");
    }
}
