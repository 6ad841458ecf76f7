package org.maloomat.document.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFPicture;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.maloomat.document.extraction.DocumentFinding.Kind;

/** A workbook of Excel 97 to 2003 ([MS-XLS]): all its words, the table its sheets show, and what it carries beside. */
final class LegacyWorkbook implements AutoCloseable {
    private final HSSFWorkbook workbook;
    private final SheetFormat format = new SheetFormat();

    /** @throws Refusal {@code document.encrypted}, {@code document.macros} or {@code document.oldForm} */
    private LegacyWorkbook(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var office = new POIFSFileSystem(in);
            LegacyOfficeFile.refuseMacros(office.getRoot());
            workbook = new HSSFWorkbook(office.getRoot(), true);
        } catch (EncryptedDocumentException e) {
            throw new Refusal(Refusal.ENCRYPTED);
        } catch (OldFileFormatException e) {
            throw new Refusal(Refusal.OLD_FORM);
        }
        format.setUseCachedValuesForFormulaCells(true);
    }

    /** Every word, a page for each sheet. */
    static List<String> pages(Path file) throws IOException {
        try (var workbook = new LegacyWorkbook(file)) {
            return workbook.pages();
        }
    }

    /** Writes the visible sheets, without hidden rows and columns, as one table; each after its name if there are several. */
    static void writeVisible(Path file, Path copy) throws IOException {
        try (var workbook = new LegacyWorkbook(file)) {
            workbook.writeVisible(copy);
        }
    }

    static void collect(Path file, Findings findings) throws IOException {
        try (var workbook = new LegacyWorkbook(file)) {
            workbook.collect(findings);
        }
    }

    private List<HSSFSheet> sheets() {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .toList();
    }

    private boolean isHidden(HSSFSheet sheet) {
        int index = workbook.getSheetIndex(sheet);
        return workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index);
    }

    private static boolean isHidden(Row row) {
        return row.getZeroHeight() || row.getHeight() == 0;
    }

    private List<String> pages() {
        var pages = new ArrayList<String>();
        for (var sheet : sheets()) {
            var page = new Lines();
            page.append(sheet.getSheetName());
            page.endLine();
            for (var row : sheet) {
                row.forEach(cell -> page.append(shown((HSSFCell) cell) + "\t"));
                page.endLine();
            }
            pages.add(page.toString());
        }
        return pages;
    }

    private void writeVisible(Path copy) throws IOException {
        var visible = sheets().stream().filter(sheet -> !isHidden(sheet)).toList();
        try (var table = new TableCopy(copy)) {
            for (var sheet : visible) {
                write(sheet, new SheetCopy(table, visible.size() > 1 ? sheet.getSheetName() : null));
            }
            table.finish();
        }
    }

    private void write(HSSFSheet sheet, SheetCopy copy) throws IOException {
        int before = -1;
        for (var row : sheet) {
            var cells = visible(sheet, (HSSFRow) row);
            if (isHidden(row)) {
                before = row.getRowNum();
            } else if (!cells.stream().allMatch(String::isEmpty)) {
                if (row.getRowNum() > before + 1) {
                    copy.gap();
                }
                copy.row(cells);
                before = row.getRowNum();
            }
        }
    }

    private List<String> visible(HSSFSheet sheet, HSSFRow row) {
        return IntStream.range(0, Math.max(0, row.getLastCellNum()))
                .filter(column -> !sheet.isColumnHidden(column) && sheet.getColumnWidth(column) > 0)
                .mapToObj(column -> shown(row.getCell(column)))
                .toList();
    }

    private String shown(HSSFCell cell) {
        if (cell == null || type(cell) != CellType.NUMERIC) {
            return format.formatCellValue(cell);
        }
        var style = cell.getCellStyle();
        return format.formatRawCellContents(
                cell.getNumericCellValue(),
                style.getDataFormat(),
                style.getDataFormatString(),
                workbook.getInternalWorkbook().isUsing1904DateWindowing());
    }

    private static CellType type(HSSFCell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    private void collect(Findings findings) throws IOException {
        LegacyOfficeFile.collect(workbook, findings);
        int pictures = 0;
        long hiddenRows = 0;
        for (var sheet : sheets()) {
            if (isHidden(sheet)) {
                findings.add(Kind.HIDDEN_SHEET, sheet.getSheetName());
            }
            for (var row : sheet) {
                hiddenRows += isHidden(row) ? 1 : 0;
                row.forEach(cell -> collect((HSSFCell) cell, findings));
            }
            hiddenRows += hiddenColumns(sheet);
            edges(sheet, findings);
            pictures += pictures(sheet);
        }
        workbook.getAllNames().forEach(name -> findings.addText(Kind.METADATA, name.getNameName()));
        count(Kind.HIDDEN_ROWS, hiddenRows, findings);
        count(Kind.PICTURES_LEFT_OUT, pictures, findings);
    }

    private static long hiddenColumns(HSSFSheet sheet) {
        int last = 0;
        for (var row : sheet) {
            last = Math.max(last, row.getLastCellNum());
        }
        return IntStream.range(0, last).filter(sheet::isColumnHidden).count();
    }

    private static void count(Kind kind, long number, Findings findings) {
        if (number > 0) {
            findings.add(kind, Long.toString(number));
        }
    }

    private static void collect(HSSFCell cell, Findings findings) {
        var comment = cell.getCellComment();
        if (comment != null) {
            findings.addText(Kind.AUTHOR, comment.getAuthor());
            findings.addText(Kind.COMMENT, comment.getString().getString());
        }
        var link = cell.getHyperlink();
        if (link != null) {
            findings.addText(Kind.EXTERNAL_LINK, link.getAddress());
        }
    }

    private static void edges(HSSFSheet sheet, Findings findings) {
        for (var edge : List.of(sheet.getHeader(), sheet.getFooter())) {
            findings.addText(Kind.HIDDEN_TEXT, String.join(" ", edge.getLeft(), edge.getCenter(), edge.getRight()));
        }
    }

    private static int pictures(HSSFSheet sheet) {
        var drawing = sheet.getDrawingPatriarch();
        return drawing == null
                ? 0
                : (int) drawing.getChildren().stream()
                        .filter(HSSFPicture.class::isInstance)
                        .count();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
