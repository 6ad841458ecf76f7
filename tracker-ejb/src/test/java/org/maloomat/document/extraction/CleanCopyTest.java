package org.maloomat.document.extraction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanCopyTest {
    @Test
    void a_pdf_keeps_its_words_and_nothing_else() throws IOException {
        assertThat(everyByte(PdfCorpus.talkative()))
                .contains("SECRETAUTHOR", "SECRETATTACHMENT", "SECRETPLACE", "SECRETINLINE", "SECRETACTUALTEXT");

        var copy = ReaderFixture.copy(DocumentType.PDF, PdfCorpus.talkative());

        assertThat(everyByte(copy)).doesNotContain("SECRET");
        var reading = ReaderFixture.read(DocumentType.PDF, copy);
        assertThat(reading.pages()).containsExactly("Forty-one cases were registered.");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void the_same_pdf_gives_the_same_bytes() throws IOException {
        var original = PdfCorpus.talkative();

        assertThat(ReaderFixture.copy(DocumentType.PDF, original))
                .isEqualTo(ReaderFixture.copy(DocumentType.PDF, original));
    }

    @Test
    void urdu_stays_urdu_in_the_copy_of_a_pdf() throws IOException {
        var copy = ReaderFixture.copy(DocumentType.PDF, PdfCorpus.urdu("پولیس نے رپورٹ درج کی"));

        assertThat(ReaderFixture.read(DocumentType.PDF, copy).pages()).containsExactly("پولیس نے رپورٹ درج کی");
    }

    @Test
    void a_pdf_with_a_hidden_layer_is_not_copied() {
        assertThatThrownBy(() -> ReaderFixture.copy(DocumentType.PDF, PdfCorpus.withHiddenLayer()))
                .hasMessage("document.hiddenLayers");
    }

    @Test
    void a_pdf_with_a_box_laid_over_its_words_is_not_copied() {
        assertThatThrownBy(() -> ReaderFixture.copy(DocumentType.PDF, PdfCorpus.withBoxOverText()))
                .hasMessage("document.marksOverPage");
    }

    @Test
    void of_a_workbook_only_what_is_seen_is_copied() throws IOException {
        var copy = new String(ReaderFixture.copy(DocumentType.XLSX, Corpus.zip(Corpus.xlsx())), UTF_8);

        assertThat(copy).isEqualTo("\uFEFFDistrict,Cases\r\nPeshawar,41\r\n\"'=HYPERLINK(\"\"x\"\")\"\r\n");
    }

    @Test
    void of_a_docx_only_what_is_seen_is_copied() throws IOException {
        var parts = Corpus.docx(Corpus.paragraph("First.")
                + "<w:p><w:del w:author='DELETER'><w:r><w:delText>DELETED</w:delText></w:r></w:del></w:p>"
                + "<w:p><w:ins w:author='INSERTER'><w:r><w:t>Inserted.</w:t></w:r></w:ins></w:p>"
                + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>VANISHED</w:t></w:r></w:p>"
                + "<w:p><w:r><w:rPr><w:rStyle w:val='Child'/></w:rPr><w:t>STYLEDAWAY</w:t></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc>" + Corpus.paragraph("Swat") + "</w:tc><w:tc>" + Corpus.paragraph("9")
                + "</w:tc></w:tr></w:tbl>");
        parts.put(
                "word/styles.xml",
                Corpus.utf8(
                        "<w:styles xmlns:w='" + Corpus.WORD + "'><w:style w:styleId='Parent'><w:rPr><w:vanish/></w:rPr>"
                                + "</w:style><w:style w:styleId='Child'><w:basedOn w:val='Parent'/></w:style></w:styles>"));
        parts.put(
                "word/comments.xml",
                Corpus.utf8("<w:comments xmlns:w='" + Corpus.WORD + "'><w:comment w:author='COMMENTER'>"
                        + Corpus.paragraph("COMMENT") + "</w:comment></w:comments>"));

        var copy = new String(ReaderFixture.copy(DocumentType.DOCX, Corpus.zip(parts)), UTF_8);

        assertThat(copy.lines().map(line -> line.replaceAll("\\s+", " ")))
                .containsExactly("First.", "Inserted.", "Swat 9");
    }

    @Test
    void of_an_odt_only_what_is_seen_is_copied() throws IOException {
        var body = "<text:tracked-changes><text:changed-region><text:p>DELETED</text:p></text:changed-region>"
                + "</text:tracked-changes><text:p>Seen<text:s text:c='2'/>here"
                + "<office:annotation><text:p>NOTE</text:p></office:annotation>"
                + "<text:hidden-text>HIDDEN</text:hidden-text></text:p>"
                + "<text:section text:display='none'><text:p>SECTION</text:p></text:section>";

        var copy = ReaderFixture.copy(DocumentType.ODT, Corpus.zip(Corpus.odt(body)));

        assertThat(new String(copy, UTF_8)).isEqualTo("Seen  here\n");
    }

    @Test
    void of_a_web_page_only_what_is_seen_is_copied() throws IOException {
        var page = "<!DOCTYPE html><html><head><title>TITLE</title><style>STYLE</style></head><body><!-- REMARK -->"
                + "<h1>Reply</h1><p>Forty-one <b>cases</b>.</p><p style='display: none'>GONE</p><p hidden>GONE</p>"
                + "<script>SCRIPT</script><table><tr><td>Swat</td><td>9</td></tr></table></body></html>";

        var copy = new String(ReaderFixture.copy(DocumentType.HTML, Corpus.utf8(page)), UTF_8);

        assertThat(copy.lines()).containsExactly("Reply", "Forty-one cases.", "Swat\t9");
    }

    @Test
    void a_csv_keeps_its_cells_whatever_separated_them() throws IOException {
        var copy = ReaderFixture.copy(DocumentType.CSV, Corpus.utf8("ضلع;تعداد\nسوات;9\n@SUM(A1);-5\n"));

        assertThat(new String(copy, UTF_8)).isEqualTo("\uFEFFضلع,تعداد\r\nسوات,9\r\n'@SUM(A1),-5\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            =1+1          | '=1+1
            +92 300 1     | '+92 300 1
            -5            | -5
            -5.2%         | -5.2%
            +1,000        | +1,000
            -2+3+cmd      | '-2+3+cmd
            @SUM(A1)      | '@SUM(A1)
            ＝1+1          | '＝1+1
            ~  =1+1~      | ~'  =1+1~
            ~\t=1~        | ~'\t=1~
            a=b           | a=b
            سوات          | سوات
            """)
    void no_cell_runs_as_a_formula(String cell, String safe) {
        assertThat(FormulaGuard.safe(cell)).isEqualTo(safe);
    }

    /** The file as it is and every stream in it unpacked. */
    private static String everyByte(byte[] pdf) throws IOException {
        var all = new StringBuilder(new String(pdf, ISO_8859_1));
        try (var document = Loader.loadPDF(pdf)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                all.append(object);
                if (object instanceof COSStream stream) {
                    try (var raw = stream.createRawInputStream()) {
                        all.append(new String(raw.readAllBytes(), ISO_8859_1));
                    }
                    try (var in = stream.createInputStream()) {
                        all.append(new String(in.readAllBytes(), ISO_8859_1));
                    }
                }
            }
        }
        return all.toString();
    }
}
