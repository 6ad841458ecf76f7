package org.maloomat.archive;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.maloomat.document.extraction.CsvDialect;
import org.maloomat.document.extraction.TextDecoding;

/**
 * A register as a table, whatever character set and separator it was written with. Its titles are the first row with more than one
 * cell that says something, so that a heading above them does not count; titles that are missing or alike are told apart by number.
 */
final class RegisterTable implements Iterable<RegisterTable.Row> {
    private final String text;
    private final CsvDialect dialect;
    private final List<String> titles;
    private final long titleLine;

    /**
     * A row below the titles.
     *
     * @param line of the table, the first being 1
     */
    record Row(long line, Map<String, String> cells) {
        /** Stripped; empty where the row has no such cell or the title is null. */
        String cell(String title) {
            return title == null ? "" : cells.getOrDefault(title, "");
        }
    }

    /**
     * @param bytes of the file
     * @throws IllegalArgumentException if there is no row that could hold titles
     */
    RegisterTable(byte[] bytes) {
        var decoded = TextDecoding.of(bytes).text();
        dialect = CsvDialect.of(decoded);
        text = CsvDialect.withoutAnnouncement(decoded);
        try (var parser = parser()) {
            for (var record : parser) {
                if (record.stream().filter(cell -> !cell.isBlank()).count() > 1) {
                    titles = toldApart(record);
                    titleLine = record.getRecordNumber();
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("No titles");
    }

    private CSVParser parser() throws IOException {
        return dialect.format().setIgnoreEmptyLines(true).get().parse(new StringReader(text));
    }

    private static List<String> toldApart(CSVRecord record) {
        var titles = new ArrayList<String>();
        var seen = new HashMap<String, Integer>();
        for (var cell : record) {
            var title = cell.strip();
            if (title.isEmpty()) {
                title = "#" + (titles.size() + 1);
            }
            int times = seen.merge(title, 1, Integer::sum);
            titles.add(times == 1 ? title : title + " (" + times + ")");
        }
        return List.copyOf(titles);
    }

    List<String> titles() {
        return titles;
    }

    @Override
    public Iterator<Row> iterator() {
        try {
            var records = parser().iterator();
            while (records.hasNext() && records.next().getRecordNumber() < titleLine) {
                continue;
            }
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return records.hasNext();
                }

                @Override
                public Row next() {
                    return row(records.next());
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Row row(CSVRecord record) {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < Math.min(titles.size(), record.size()); i++) {
            cells.put(titles.get(i), record.get(i).strip());
        }
        return new Row(record.getRecordNumber(), cells);
    }
}
