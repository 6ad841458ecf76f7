package org.maloomat.document.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.DocumentSelector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.SAXException;

/** Reads one file whole: every word, also those its pages do not show. A text cut short would be scanned in part only. */
final class FileReading {
    private FileReading() {}

    /** @throws Refusal if the file is not what it claims to be or passes a limit */
    static DocumentReading of(Path file, DocumentType claimed) throws IOException, TikaException, SAXException {
        TypeCheck.check(file, claimed);
        return read(file, claimed);
    }

    private static DocumentReading read(Path file, DocumentType type) throws IOException, TikaException, SAXException {
        var findings = Findings.in(file, type);
        return new DocumentReading(type, inPieces(pages(file, type)), findings);
    }

    /** As a person sent it: of whatever type it is, and not taken where nothing of it could become public. */
    static DocumentReading opened(Path file, String extension) throws Exception {
        var type = TypeCheck.identify(file, extension);
        var reading = read(file, type);
        if (type.isText() || type.published() == DocumentType.CSV) {
            refuseEmptyCopy(file, reading);
        }
        return reading;
    }

    private static void refuseEmptyCopy(Path file, DocumentReading reading) throws Exception {
        var copy = Files.createTempFile("copy", null);
        try {
            CleanCopy.write(reading.type(), file, copy);
        } catch (Refusal e) {
            var isPictures = reading.findings().stream()
                    .anyMatch(finding -> finding.kind() == DocumentFinding.Kind.PICTURES_LEFT_OUT);
            throw e.key().equals(Refusal.NO_WORDS) && isPictures ? new Refusal(Refusal.ONLY_PICTURES) : e;
        } finally {
            Files.delete(copy);
        }
    }

    private static List<String> pages(Path file, DocumentType type) throws IOException, TikaException, SAXException {
        return switch (type) {
            case PDF -> {
                var given = parse(file, pdfParser(), PagedText.byPage());
                yield UnreadableLetters.leftOut(file, PdfReadingOrder.of(file, given));
            }
            case XLSX -> parse(file, new OOXMLParser(), PagedText.bySheet());
            case DOCX -> parse(file, new OOXMLParser(), PagedText.onOnePage());
            case ODT, ODS -> parse(file, new OpenDocumentParser(), PagedText.onOnePage());
            case DOC -> List.of(LegacyWordDocument.all(file));
            case XLS -> LegacyWorkbook.pages(file);
            case RTF -> richText(file);
            case HTML -> parse(file, new JSoupParser(), PagedText.onOnePage());
            case JPEG, PNG, TIFF, GIF, BMP, WEBP -> PicturePdf.check(file);
            case TXT, CSV -> List.of(PlainText.read(file));
        };
    }

    /** The words of an RTF as its pages show them: one with hidden words is refused before. */
    static String ofRichText(Path file) throws IOException, TikaException, SAXException {
        return String.join("\n", pages(file, DocumentType.RTF));
    }

    private static List<String> richText(Path file) throws IOException, TikaException, SAXException {
        var text = new RtfDocument(file);
        text.check();
        var ended = text.ended();
        try {
            return parse(ended, new RTFParser(), PagedText.onOnePage());
        } finally {
            Files.delete(ended);
        }
    }

    private static List<String> parse(Path file, Parser parser, PagedText text)
            throws IOException, TikaException, SAXException {
        var context = new ParseContext();
        context.set(DocumentSelector.class, embedded -> false);
        context.set(OfficeParserConfig.class, office());
        try (var in = TikaInputStream.get(file)) {
            parser.parse(in, text, new Metadata(), context);
        } catch (EncryptedDocumentException e) {
            throw new Refusal(Refusal.ENCRYPTED);
        }
        return text.pages();
    }

    private static PDFParser pdfParser() {
        var parser = new PDFParser();
        var config = parser.getPDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setDetectAngles(true);
        config.setExtractInlineImages(false);
        config.setCatchIntermediateIOExceptions(false);
        return parser;
    }

    private static OfficeParserConfig office() {
        var config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        config.setIncludeDeletedContent(true);
        config.setIncludeMoveFromContent(true);
        return config;
    }

    /** A text without pages may be longer than one page can hold. */
    private static List<String> inPieces(List<String> pages) {
        var pieces = new ArrayList<String>();
        for (var page : pages) {
            var rest = page;
            while (rest.length() > DocumentReading.LONGEST_PAGE) {
                var line = rest.lastIndexOf('\n', DocumentReading.LONGEST_PAGE - 1) + 1;
                var end = line > 0 ? line : DocumentReading.LONGEST_PAGE - 1;
                pieces.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            pieces.add(rest);
        }
        return pieces;
    }
}
