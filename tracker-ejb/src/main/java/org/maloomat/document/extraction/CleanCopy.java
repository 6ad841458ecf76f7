package org.maloomat.document.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/** Writes the copy of a file that may become public: what its pages show, built anew, nothing carried over unseen. */
final class CleanCopy {
    private CleanCopy() {}

    static void write(DocumentType type, Path file, Path copy)
            throws IOException, OpenXML4JException, TikaException, SAXException, ParserConfigurationException {
        switch (type) {
            case PDF -> PdfCopy.write(file, copy);
            case JPEG, PNG, TIFF, GIF, BMP, WEBP -> PicturePdf.write(file, copy);
            case XLSX -> Workbook.writeVisible(file, copy);
            case ODS -> OpenDocumentTable.writeVisible(file, copy);
            case XLS -> LegacyWorkbook.writeVisible(file, copy);
            case CSV -> TableCopy.ofCsv(file, copy);
            case DOCX -> text(WordText.of(file), copy);
            case DOC -> text(LegacyWordDocument.shown(file), copy);
            case RTF -> text(FileReading.ofRichText(file), copy);
            case ODT -> text(OpenDocumentText.of(file), copy);
            case HTML -> text(HtmlText.of(file), copy);
            case TXT -> text(PlainText.read(file), copy);
        }
    }

    /** @throws Refusal {@code document.noWords} if nothing is left to publish */
    private static void text(String text, Path copy) throws IOException {
        if (text.isBlank()) {
            throw new Refusal(Refusal.NO_WORDS);
        }
        Files.writeString(copy, text, StandardCharsets.UTF_8);
    }
}
