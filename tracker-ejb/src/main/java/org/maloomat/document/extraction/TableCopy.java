package org.maloomat.document.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A clean CSV (RFC 4180) in UTF-8. It begins with a byte order mark, because without one Excel shows Urdu as rubbish, and no
 * cell of it runs as a formula.
 */
public final class TableCopy implements AutoCloseable {
    private final CSVPrinter printer;
    private boolean begun;

    TableCopy(Path copy) throws IOException {
        this(Files.newBufferedWriter(copy, StandardCharsets.UTF_8));
    }

    private TableCopy(Writer out) throws IOException {
        out.write('\uFEFF');
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
    }

    /** One blank row, where one table ends and another may begin. */
    void part() throws IOException {
        if (begun) {
            printer.println();
        }
    }

    void row(List<String> cells) throws IOException {
        begun = true;
        printer.printRecord(
                cells.stream().map(CleanText::of).map(FormulaGuard::safe).toList());
    }

    /** The same table anew, whatever separated its cells. */
    static void ofCsv(Path file, Path copy) throws IOException {
        var text = PlainText.read(file);
        var format = CsvDialect.of(text).format().setIgnoreEmptyLines(false).get();
        try (var parser = format.parse(new StringReader(CsvDialect.withoutAnnouncement(text)));
                var table = new TableCopy(copy)) {
            for (var row : parser) {
                table.row(row.toList());
            }
            table.finish();
        }
    }

    /** These rows as a file. */
    public static byte[] of(List<List<String>> rows) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var table = new TableCopy(new OutputStreamWriter(file, StandardCharsets.UTF_8))) {
            for (var row : rows) {
                table.row(row);
            }
        }
        return file.toByteArray();
    }

    /** The rows of a clean copy, without its byte order mark. */
    public static List<List<String>> rows(InputStream copy) throws IOException {
        var format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        try (var parser = format.parse(new InputStreamReader(copy, StandardCharsets.UTF_8))) {
            var rows = parser.stream().map(CSVRecord::toList).collect(Collectors.toCollection(ArrayList::new));
            if (!rows.isEmpty() && rows.get(0).get(0).startsWith("\uFEFF")) {
                var first = new ArrayList<>(rows.get(0));
                first.set(0, first.get(0).substring(1));
                rows.set(0, first);
            }
            return rows;
        }
    }

    /** @throws Refusal {@code document.noWords} if no row was written */
    void finish() {
        if (!begun) {
            throw new Refusal(Refusal.NO_WORDS);
        }
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
