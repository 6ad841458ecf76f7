package org.maloomat.document.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HostileFileTest {
    private record Case(String name, DocumentType claimed, byte[] content, String key) {}

    @TestFactory
    Stream<DynamicTest> each_is_refused_for_its_own_reason() throws IOException {
        var pdf = PdfCorpus.english("A page.");
        var html = Corpus.utf8("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>");
        var program = new byte[4096];
        program[0] = 'M';
        program[1] = 'Z';
        return Stream.of(
                        new Case("a program as DOCX", DocumentType.DOCX, program, "document.falseType"),
                        new Case("a program as text", DocumentType.TXT, program, "document.falseType"),
                        new Case(
                                "a text with bytes behind it",
                                DocumentType.TXT,
                                Corpus.utf8("Text. ".repeat(50_000) + "\0\1"),
                                "document.falseType"),
                        new Case("any ZIP as ODT", DocumentType.ODT, Corpus.zip(Map.of("a", html)), "document.saveZip"),
                        new Case(
                                "half a PDF",
                                DocumentType.PDF,
                                Arrays.copyOf(pdf, pdf.length / 2),
                                "document.unreadable"),
                        new Case(
                                "a PDF without its end",
                                DocumentType.PDF,
                                Arrays.copyOf(pdf, pdf.length - 30),
                                "document.unreadable"),
                        new Case("a locked PDF", DocumentType.PDF, PdfCorpus.encrypted("user"), "document.encrypted"),
                        new Case("a locked DOCX", DocumentType.DOCX, Corpus.encryptedOoxml(), "document.encrypted"),
                        new Case("a locked ODT", DocumentType.ODT, lockedOdt(), "document.encrypted"),
                        new Case("a DOCX with macros", DocumentType.DOCX, macros(), "document.macros"),
                        new Case(
                                "a DOCX with an outside entity",
                                DocumentType.DOCX,
                                outsideEntity(),
                                "document.unreadable"),
                        new Case("a bomb by ratio", DocumentType.DOCX, bomb(), "document.bomb"),
                        new Case("a bomb by nesting", DocumentType.DOCX, nestedBomb(), "document.bomb"),
                        new Case("a bomb by number", DocumentType.DOCX, crowd(), "document.bomb"),
                        new Case(
                                "HTML nested 10,000 deep",
                                DocumentType.HTML,
                                Corpus.utf8("<!DOCTYPE html><html><body>" + "<div>".repeat(10_000) + "x"),
                                "document.bomb"))
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> assertThatThrownBy(
                                () -> ReaderFixture.open(each.claimed().extension(), each.content()))
                        .isInstanceOf(Refusal.class)
                        .hasMessage(each.key())));
    }

    @Test
    void a_copy_is_only_read_as_what_it_was_made_to_be() throws IOException {
        var html = Corpus.utf8("<!DOCTYPE html><html><body>A page</body></html>");
        for (var type : new DocumentType[] {DocumentType.PDF, DocumentType.TXT, DocumentType.CSV}) {
            assertThatThrownBy(() -> ReaderFixture.read(type, html)).hasMessage("document.falseType");
        }
    }

    @Test
    void an_outside_entity_in_an_odt_fetches_nothing() throws IOException {
        var secret = Files.writeString(Files.createTempFile("secret", null), "OUTSIDESECRET");
        var parts = Corpus.odt("<text:p>&outside;</text:p>");
        var content = new String(parts.get("content.xml"), StandardCharsets.UTF_8);
        parts.put(
                "content.xml",
                Corpus.utf8("<!DOCTYPE x [<!ENTITY outside SYSTEM '" + secret.toUri() + "'>]>" + content));

        var text = "";
        try {
            text = String.join(
                    "", ReaderFixture.read(DocumentType.ODT, Corpus.zip(parts)).pages());
        } catch (Refusal e) {
            assertThat(e.key()).isEqualTo("document.unreadable");
        } finally {
            Files.delete(secret);
        }
        assertThat(text).doesNotContain("OUTSIDESECRET");
    }

    private static byte[] macros() throws IOException {
        var parts = Corpus.docx(Corpus.paragraph("x"));
        parts.put("word/vbaProject.bin", new byte[100]);
        return Corpus.zip(parts);
    }

    private static byte[] lockedOdt() throws IOException {
        var parts = Corpus.odt("<text:p>x</text:p>");
        var manifest = new String(parts.get("META-INF/manifest.xml"), StandardCharsets.UTF_8);
        parts.put(
                "META-INF/manifest.xml",
                Corpus.utf8(manifest.replace("</m:manifest>", "<m:encryption-data/></m:manifest>")));
        return Corpus.zip(parts);
    }

    private static byte[] outsideEntity() throws IOException {
        var parts = Corpus.docx("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>");
        var document = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        parts.put(
                "word/document.xml",
                Corpus.utf8("<!DOCTYPE w:document [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>" + document));
        return Corpus.zip(parts);
    }

    private static byte[] bomb() throws IOException {
        var parts = Corpus.docx(Corpus.paragraph("x"));
        parts.put("word/media/zeros.bin", new byte[60 * 1024 * 1024]);
        return Corpus.zip(parts);
    }

    private static byte[] nestedBomb() throws IOException {
        var inner = Corpus.zip(Map.of("x.txt", new byte[10]));
        for (int level = 0; level < 3; level++) {
            inner = Corpus.zip(Map.of("level.zip", inner));
        }
        var parts = Corpus.docx(Corpus.paragraph("x"));
        parts.put("word/embeddings/level.zip", inner);
        return Corpus.zip(parts);
    }

    private static byte[] crowd() throws IOException {
        var parts = Corpus.docx(Corpus.paragraph("x"));
        for (int i = 0; i < ZipLimits.MOST_ENTRIES; i++) {
            parts.put("word/media/" + i, new byte[0]);
        }
        return Corpus.zip(parts);
    }
}
