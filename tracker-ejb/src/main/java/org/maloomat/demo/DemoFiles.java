package org.maloomat.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes the documents of the demonstration during the build, from {@code demo/files.txt}. */
public final class DemoFiles {
    private static final float MARGIN = 60;
    private static final float LEADING = 18;
    private static final float SIZE = 12;
    private static final int LINES_A_PAGE = 36;
    private static final int COLUMNS = 84;

    private DemoFiles() {}

    /**
     * @param arguments the description and the folder into which the documents go
     * @throws IOException if a document cannot be written
     */
    public static void main(String... arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[1]));
        String name = null;
        var lines = new ArrayList<String>();
        for (var line : Files.readAllLines(Path.of(arguments[0]))) {
            if (line.startsWith("== ")) {
                write(folder, name, lines);
                name = line.substring(3).strip();
                lines.clear();
            } else {
                lines.add(line);
            }
        }
        write(folder, name, lines);
    }

    private static void write(Path folder, String name, List<String> lines) throws IOException {
        if (name == null) {
            return;
        }
        try (var out = Files.newOutputStream(folder.resolve(name))) {
            if (name.endsWith(".pdf")) {
                pdf(out, lines);
            } else {
                workbook(out, lines);
            }
        }
    }

    private static void pdf(OutputStream out, List<String> paragraphs) throws IOException {
        var lines = new ArrayList<String>();
        paragraphs.forEach(paragraph -> wrap(paragraph, lines));
        try (var document = new PDDocument()) {
            for (int from = 0; from < lines.size(); from += LINES_A_PAGE) {
                page(document, lines.subList(from, Math.min(from + LINES_A_PAGE, lines.size())));
            }
            document.setDocumentId(1L);
            document.getDocumentInformation().setCreationDate(fixedDate());
            document.save(out, CompressParameters.NO_COMPRESSION);
        }
    }

    private static void page(PDDocument document, List<String> lines) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), SIZE);
            content.setLeading(LEADING);
            content.newLineAtOffset(MARGIN, page.getMediaBox().getHeight() - MARGIN);
            for (var line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    private static void wrap(String paragraph, List<String> lines) {
        var rest = paragraph;
        while (rest.length() > COLUMNS) {
            int end = rest.lastIndexOf(' ', COLUMNS);
            lines.add(rest.substring(0, end));
            rest = rest.substring(end + 1);
        }
        lines.add(rest);
    }

    private static void workbook(OutputStream out, List<String> rows) throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Table");
            int number = 0;
            for (var line : rows) {
                if (line.isBlank()) {
                    continue;
                }
                var row = sheet.createRow(number++);
                int column = 0;
                for (var cell : line.split("\\|")) {
                    if (cell.matches("\\d{1,9}")) {
                        row.createCell(column++).setCellValue(Integer.parseInt(cell));
                    } else {
                        row.createCell(column++).setCellValue(cell);
                    }
                }
            }
            book.write(out);
        }
    }

    private static Calendar fixedDate() {
        return GregorianCalendar.from(LocalDate.of(2026, 1, 1).atStartOfDay(ZoneOffset.UTC));
    }
}
