package org.maloomat.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as a workbook (ECMA-376), one sheet each: dates are dates, numbers are numbers, and nothing is a formula. */
final class Spreadsheet {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int LONGEST_NAME = 31;
    private static final int COLUMN_WIDTH = 18;

    private Spreadsheet() {}

    /** @param rightToLeft whether the first column stands at the right */
    static void write(List<ReportTable> tables, boolean rightToLeft, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Maloomat", "1.0")) {
            for (var table : tables) {
                write(table, workbook.newWorksheet(sheetName(table.heading())), rightToLeft);
            }
        }
    }

    private static void write(ReportTable table, Worksheet sheet, boolean rightToLeft) throws IOException {
        if (rightToLeft) {
            sheet.rightToLeft();
        }
        sheet.freezePane(0, 1);
        for (int column = 0; column < table.head().size(); column++) {
            sheet.width(column, COLUMN_WIDTH);
            sheet.value(0, column, table.head().get(column));
            sheet.style(0, column).bold().wrapText(true).set();
        }
        for (int row = 0; row < table.rows().size(); row++) {
            var cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                write(sheet, row + 1, column, cells.get(column));
            }
        }
        sheet.finish();
    }

    private static void write(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell != null) {
            sheet.value(row, column, withoutControls(cell.toString()));
        }
    }

    /** XML 1.0 has no place for most control characters. */
    private static String withoutControls(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\t\\n\\r]]", " ");
    }

    /** ECMA-376 part 1, 18.2.19: at most 31 characters, and none that an address uses. */
    private static String sheetName(String heading) {
        var name = heading.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
