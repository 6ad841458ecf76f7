package org.maloomat.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A clean CSV (RFC 4180) in UTF-8. It begins with a byte order mark, because without one Excel shows Urdu as rubbish, and no
 * cell of it runs as a formula.
 */
final class TableCopy implements AutoCloseable {
    private final CSVPrinter printer;

    TableCopy(Path copy) throws IOException {
        Writer out = Files.newBufferedWriter(copy, StandardCharsets.UTF_8);
        out.write('\uFEFF');
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
    }

    void row(List<String> cells) throws IOException {
        printer.printRecord(
                cells.stream().map(CleanText::of).map(FormulaGuard::safe).toList());
    }

    /** The same table anew, whatever separated its cells. */
    static void ofCsv(Path file, Path copy) throws IOException {
        var text = PlainText.read(file);
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (var parser = format.parse(new StringReader(text));
                var table = new TableCopy(copy)) {
            for (var row : parser) {
                table.row(row.toList());
            }
        }
    }

    private static char delimiter(String text) {
        var head = text.lines().limit(20).reduce("", String::concat);
        return List.of(',', ';', '\t').stream()
                .max(Comparator.comparingLong(
                        sign -> head.chars().filter(one -> one == sign).count()))
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
