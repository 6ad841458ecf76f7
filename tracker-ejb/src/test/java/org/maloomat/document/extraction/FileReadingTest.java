package org.maloomat.document.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maloomat.document.extraction.DocumentFinding.Kind;

class FileReadingTest {
    @Test
    void a_pdf_is_read_page_by_page() throws IOException {
        var reading = ReaderFixture.read(
                DocumentType.PDF, PdfCorpus.english("Forty-one cases were registered.", "Nine were decided."));

        assertThat(reading.pages()).containsExactly("Forty-one cases were registered.", "Nine were decided.");
    }

    @Test
    void urdu_in_a_pdf_comes_out_in_the_order_it_is_spoken() throws IOException {
        var reading = ReaderFixture.read(DocumentType.PDF, PdfCorpus.urdu("پولیس نے رپورٹ درج کی"));

        assertThat(reading.pages()).containsExactly("پولیس نے رپورٹ درج کی");
    }

    @Test
    void everything_a_pdf_hides_is_found() throws IOException {
        var findings =
                ReaderFixture.read(DocumentType.PDF, PdfCorpus.talkative()).findings();

        assertThat(findings)
                .extracting(DocumentFinding::kind, DocumentFinding::detail)
                .contains(
                        tuple(Kind.AUTHOR, "SECRETAUTHOR"),
                        tuple(Kind.TITLE, "SECRETTITLE"),
                        tuple(Kind.METADATA, "SECRETCASE"),
                        tuple(Kind.METADATA, "SECRETXMP"),
                        tuple(Kind.EMBEDDED_FILE, "SECRETFILE.txt"),
                        tuple(Kind.JAVASCRIPT, ""),
                        tuple(Kind.ACTION, ""),
                        tuple(Kind.ANNOTATION, "SECRETNOTE"));
    }

    /** As LibreOffice writes them, with styles, settings and properties. */
    @ParameterizedTest
    @CsvSource({"DOCX, letter.docx", "ODT, letter.odt", "XLSX, table.xlsx"})
    void what_an_office_program_writes_is_read_and_copied(DocumentType type, String file) throws IOException {
        byte[] content;
        try (var in = FileReadingTest.class.getResourceAsStream("/office/" + file)) {
            content = in.readAllBytes();
        }

        assertThat(ReaderFixture.read(type, content).pages())
                .singleElement()
                .asString()
                .contains("cedarwood");
        assertThat(new String(ReaderFixture.copy(type, content), StandardCharsets.UTF_8))
                .contains("cedarwood");
    }

    @Test
    void a_docx_gives_its_words_and_what_it_hides() throws IOException {
        var reading = ReaderFixture.read(
                DocumentType.DOCX,
                Corpus.zip(Corpus.docx(Corpus.paragraph("Shown.")
                        + "<w:p><w:del w:author='DELETER'><w:r><w:delText>DELETED</w:delText></w:r></w:del></w:p>"
                        + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>VANISHED</w:t></w:r></w:p>")));

        assertThat(reading.pages()).hasSize(1).first().asString().contains("Shown.", "DELETED", "VANISHED");
        assertThat(reading.findings())
                .extracting(DocumentFinding::kind, DocumentFinding::detail)
                .contains(
                        tuple(Kind.TRACKED_CHANGE, "DELETER"),
                        tuple(Kind.TRACKED_CHANGE, "DELETED"),
                        tuple(Kind.HIDDEN_TEXT, ""));
    }

    @Test
    void a_workbook_is_read_sheet_by_sheet_the_hidden_ones_too() throws IOException {
        var reading = ReaderFixture.read(DocumentType.XLSX, Corpus.zip(Corpus.xlsx()));

        assertThat(reading.pages()).hasSize(3);
        assertThat(reading.pages().get(0)).contains("Peshawar", "41", "HIDDENROW");
        assertThat(reading.pages().get(1)).contains("HIDDENSHEETCELL");
        assertThat(reading.findings())
                .extracting(DocumentFinding::kind, DocumentFinding::detail)
                .contains(
                        tuple(Kind.HIDDEN_SHEET, "SecretSheet"),
                        tuple(Kind.HIDDEN_SHEET, "DeepSheet"),
                        tuple(Kind.HIDDEN_ROWS, "2"));
    }

    @Test
    void an_odt_gives_its_words_and_its_author() throws IOException {
        var reading =
                ReaderFixture.read(DocumentType.ODT, Corpus.zip(Corpus.odt("<text:p>درخواست موصول ہوئی</text:p>")));

        assertThat(reading.pages()).first().asString().contains("درخواست موصول ہوئی");
        assertThat(reading.findings()).contains(new DocumentFinding(Kind.AUTHOR, "AUTHORNAME"));
    }

    @Test
    void a_web_page_gives_its_words() throws IOException {
        var page =
                "<!DOCTYPE html><html><head><title>T</title></head><body><p>One</p><script>x()</script></body></html>";

        var reading = ReaderFixture.read(DocumentType.HTML, Corpus.utf8(page));

        assertThat(reading.pages()).containsExactly("One");
        assertThat(reading.findings()).contains(new DocumentFinding(Kind.JAVASCRIPT, ""));
    }

    @Test
    void a_text_file_is_read_in_its_own_character_set() throws IOException {
        var urdu = "یہ ایک سرکاری جواب ہے۔";

        assertThat(ReaderFixture.read(DocumentType.TXT, Corpus.utf8("\uFEFF" + urdu))
                        .pages())
                .containsExactly(urdu);
        assertThat(ReaderFixture.read(DocumentType.TXT, urdu.getBytes(Charset.forName("UTF-16")))
                        .pages())
                .containsExactly(urdu);
    }

    @Test
    void a_letter_that_begins_like_a_mail_is_still_a_text() throws IOException {
        var letter = "Subject: Reply\nTo: The applicant\nFrom: The officer\n\nForty-one cases.";

        assertThat(ReaderFixture.read(DocumentType.TXT, Corpus.utf8(letter)).pages())
                .containsExactly(letter);
    }

    @Test
    void a_long_text_becomes_several_pages_and_loses_nothing() throws IOException {
        var line = "A line of a long register.\n";
        var register = line.repeat(40_000);

        var pages = ReaderFixture.read(DocumentType.TXT, Corpus.utf8(register)).pages();

        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(String.join("", pages)).isEqualTo(register);
    }
}
