package org.maloomat.document.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.maloomat.document.extraction.DocumentFinding.Kind;

/** Word, Excel and RTF of before 2007, and tables of LibreOffice. */
class LegacyOfficeTest {
    private static final Path FILES = Path.of("src/test/resources/org/maloomat/document/extraction/legacy");

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(FILES.resolve(name));
    }

    private static String copy(DocumentType type, byte[] content) throws IOException {
        return new String(ReaderFixture.copy(type, content), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void an_old_word_file_is_published_with_what_its_pages_show() throws IOException {
        assertThat(copy(DocumentType.DOC, file("letter.doc")).lines().map(String::strip))
                .contains(
                        "Posts of women medical officers: sixty one.",
                        "1. First point",
                        "2. Second point",
                        "Remarked on.",
                        "Before  after.",
                        "Seen  again.",
                        "the notification",
                        "محکمہ صحت کا جواب",
                        "The end.")
                .anyMatch(line -> line.matches("Bannu\\s+14"))
                .anyMatch(line -> line.matches("سوات\\s+9"))
                .noneMatch(line -> line.matches(".*(REMARKWORD|DELETEDWORD|HIDDENWORD|CODEWORD).*"));
    }

    @Test
    void what_an_old_word_file_hides_is_read_and_told() throws IOException {
        var reading = ReaderFixture.open("doc", file("letter.doc"));
        assertThat(String.join("\n", reading.pages())).contains("DELETEDWORD", "HIDDENWORD", "CODEWORD");
        assertThat(reading.findings())
                .anyMatch(found ->
                        found.kind() == Kind.TRACKED_CHANGE && found.detail().contains("DELETEDWORD"))
                .anyMatch(found ->
                        found.kind() == Kind.HIDDEN_TEXT && found.detail().contains("HIDDENWORD"))
                .anyMatch(
                        found -> found.kind() == Kind.COMMENT && found.detail().contains("REMARKWORD"))
                .contains(new DocumentFinding(Kind.PICTURES_LEFT_OUT, "1"));
    }

    @Test
    void a_rich_text_is_read_unless_it_hides_words() throws IOException {
        assertThat(copy(DocumentType.RTF, file("letter.rtf")))
                .contains("sixty one.", "محکمہ صحت کا جواب", "Bannu", "The end.");
        assertThat(ReaderFixture.open("rtf", file("letter.rtf")).findings())
                .contains(new DocumentFinding(Kind.PICTURES_LEFT_OUT, "1"));
        assertThatThrownBy(() -> ReaderFixture.open("rtf", file("hidden.rtf"))).hasMessage("document.hiddenWords");
    }

    @Test
    void an_old_workbook_is_published_without_what_it_hides() throws IOException {
        assertThat(copy(DocumentType.XLS, workbook())).isEqualTo("""
                \uFEFFDistrict,Posts,Since
                Bannu,14,05/03/2024
                Swat,9,31/12/2024
                """);
        var reading = ReaderFixture.open("xls", workbook());
        assertThat(reading.pages()).hasSize(2);
        assertThat(String.join("\n", reading.pages())).contains("HIDDENROW", "HIDDENCOLUMN", "HIDDENSHEET");
        assertThat(reading.findings())
                .contains(
                        new DocumentFinding(Kind.COMMENT, "REMARKWORD"),
                        new DocumentFinding(Kind.HIDDEN_SHEET, "Names"),
                        new DocumentFinding(Kind.HIDDEN_ROWS, "2"),
                        new DocumentFinding(Kind.PICTURES_LEFT_OUT, "1"));
    }

    private static byte[] workbook() throws IOException {
        try (var workbook = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Offices");
            var date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            Object[][] rows = {
                {"District", "Posts", "HIDDENCOLUMN", "Since"},
                {"Bannu", 14, "", LocalDate.of(2024, 3, 5)},
                {"HIDDENROW", 1, "", LocalDate.of(2024, 3, 6)},
                {"Swat", 9, "", LocalDate.of(2024, 12, 31)}
            };
            for (int i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    var cell = row.createCell(j);
                    if (rows[i][j] instanceof LocalDate day) {
                        cell.setCellValue(day);
                        cell.setCellStyle(date);
                    } else if (rows[i][j] instanceof Integer number) {
                        cell.setCellValue(number);
                    } else {
                        cell.setCellValue(rows[i][j].toString());
                    }
                }
            }
            sheet.getRow(2).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            var drawing = sheet.createDrawingPatriarch();
            var remark = drawing.createCellComment(new HSSFClientAnchor());
            remark.setString(new HSSFRichTextString("REMARKWORD"));
            sheet.getRow(1).getCell(0).setCellComment(remark);
            drawing.createPicture(
                    new HSSFClientAnchor(), workbook.addPicture(new byte[] {1}, Workbook.PICTURE_TYPE_PNG));
            workbook.createSheet("Names").createRow(0).createCell(0).setCellValue("HIDDENSHEET");
            workbook.setSheetHidden(1, true);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void a_table_of_libreoffice_is_published_without_what_it_hides() throws IOException {
        var ods = table("""
                <table:table table:name="Offices" table:style-name="seen">
                <table:table-column/><table:table-column/><table:table-column table:visibility="collapse"/>
                <table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>Twice</text:p></table:table-cell>
                <table:table-cell><text:p>HIDDENCOLUMN</text:p></table:table-cell></table:table-row>
                <table:table-row table:visibility="collapse"><table:table-cell><text:p>HIDDENROW</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="2"><table:table-cell><text:p>Bannu<office:annotation><text:p>REMARKWORD</text:p></office:annotation></text:p>
                <text:p>City</text:p></table:table-cell><table:table-cell><text:p>14</text:p></table:table-cell>
                <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
                <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                </table:table>
                <table:table table:name="Names" table:style-name="unseen">
                <table:table-row><table:table-cell><text:p>HIDDENSHEET</text:p></table:table-cell></table:table-row></table:table>
                """);
        assertThat(copy(DocumentType.ODS, ods).lines().map(String::strip))
                .containsExactly("\uFEFFTwice,Twice", "Bannu City,14", "Bannu City,14");
        var reading = ReaderFixture.open("ods", ods);
        assertThat(String.join("\n", reading.pages())).contains("HIDDENROW", "HIDDENCOLUMN", "HIDDENSHEET");
        assertThat(reading.findings())
                .contains(
                        new DocumentFinding(Kind.COMMENT, "REMARKWORD"),
                        new DocumentFinding(Kind.HIDDEN_SHEET, "unseen"),
                        new DocumentFinding(Kind.HIDDEN_ROWS, "2"));
    }

    private static byte[] table(String sheets) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("mimetype", Corpus.utf8("application/vnd.oasis.opendocument.spreadsheet"));
        parts.put("META-INF/manifest.xml", Corpus.utf8("""
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"""));
        parts.put("content.xml", Corpus.utf8("""
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>
                <style:style style:name="seen" style:family="table"><style:table-properties table:display="true"/></style:style>
                <style:style style:name="unseen" style:family="table"><style:table-properties table:display="false"/></style:style>
                </office:automatic-styles><office:body><office:spreadsheet>""" + sheets + """
                </office:spreadsheet></office:body></office:document-content>"""));
        return Corpus.zip(parts);
    }

    @Test
    void programs_in_old_files_are_refused() throws IOException {
        try (var office = new org.apache.poi.poifs.filesystem.POIFSFileSystem(
                        Files.newInputStream(FILES.resolve("letter.doc")));
                var out = new ByteArrayOutputStream()) {
            office.createDirectory("Macros");
            office.writeFilesystem(out);
            assertThatThrownBy(() -> ReaderFixture.open("doc", out.toByteArray()))
                    .hasMessage("document.macros");
        }
    }

    @Test
    void what_is_known_and_not_taken_is_told_what_to_do() {
        var advice = Map.of(
                "heic", "document.savePicture",
                "pptx", "document.savePdf",
                "inp", "document.savePdf",
                "mdb", "document.saveTable",
                "rar", "document.saveZip",
                "pst", "document.saveMail",
                "mp3", "document.soundOrFilm",
                "exe", "document.typeNotAllowed",
                "docx", "document.falseType");
        advice.forEach(
                (extension, key) -> assertThatThrownBy(() -> ReaderFixture.open(extension, new byte[] {0, 1, 2, 3}))
                        .as(extension)
                        .hasMessage(key));
    }

    @Test
    void the_strict_form_of_office_documents_is_read_like_the_usual() throws IOException {
        var sheet = strict(Corpus.xlsx());
        sheet.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (part, content) -> Corpus.utf8(new String(content, StandardCharsets.UTF_8)
                        .replaceFirst(
                                "(<sheetData>)",
                                "$1<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2024-03-05T00:00:00</v></c></row>")));
        assertThat(ReaderFixture.open("xlsx", Corpus.zip(sheet)).type()).isEqualTo(DocumentType.XLSX);
        assertThat(copy(DocumentType.XLSX, Corpus.zip(sheet))).contains("2024-03-05");
        var text = strict(Corpus.docx(Corpus.paragraph("Forty-one desks.")));
        assertThat(ReaderFixture.open("docx", Corpus.zip(text)).pages()).containsExactly("Forty-one desks.");
        assertThat(copy(DocumentType.DOCX, Corpus.zip(text))).isEqualTo("Forty-one desks.\n");
    }

    private static Map<String, byte[]> strict(Map<String, byte[]> usual) {
        var strict = new LinkedHashMap<>(usual);
        strict.replaceAll((part, content) -> Corpus.utf8(new String(content, StandardCharsets.UTF_8)
                .replaceAll(
                        "http://schemas.openxmlformats.org/(officeDocument|spreadsheetml|wordprocessingml|drawingml)/2006/",
                        "http://purl.oclc.org/ooxml/$1/")));
        return strict;
    }
}
