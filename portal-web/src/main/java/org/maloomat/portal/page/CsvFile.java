package org.maloomat.portal.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maloomat.document.extraction.FormulaGuard;
import org.maloomat.statistics.ReportTable;

/**
 * Tables as CSV (RFC 4180), with the byte order mark without which Excel garbles Urdu; a cell that a spreadsheet would run
 * gets an apostrophe.
 */
public final class CsvFile {
    private CsvFile() {}

    /**
     * Begins a file.
     *
     * @param name plain ASCII, with its ending
     */
    public static Writer begin(String name, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        var out = response.getWriter();
        out.write('\uFEFF');
        return out;
    }

    public static void row(Writer out, Stream<String> cells) throws IOException {
        out.write(cells.map(CsvFile::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    /** One table as it is; several each under its heading, with an empty line between them. */
    public static void send(List<ReportTable> tables, String name, HttpServletResponse response) throws IOException {
        var out = begin(name, response);
        for (var table : tables) {
            if (tables.size() > 1) {
                row(out, Stream.of(table.heading()));
            }
            row(out, table.head().stream());
            for (var line : table.rows()) {
                row(out, line.stream().map(cell -> cell == null ? "" : cell.toString()));
            }
            if (tables.size() > 1) {
                out.write("\r\n");
            }
        }
    }

    private static String cell(String text) {
        return '"' + FormulaGuard.safe(text).replace("\"", "\"\"") + '"';
    }
}
