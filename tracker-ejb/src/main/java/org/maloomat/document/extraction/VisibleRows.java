package org.maloomat.document.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.Styles;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** One sheet on its way into a table: hidden rows and columns stay behind, formulas become their last results. */
final class VisibleRows implements XSSFSheetXMLHandler.SheetContentsHandler {
    private static final int MOST_COLUMNS = 16_384;

    private final SheetCopy sheet;
    private final BitSet hiddenColumns = new BitSet();
    private final List<String> cells = new ArrayList<>();
    private boolean rowHidden;
    private int rowBefore = -1;

    VisibleRows(SheetCopy sheet) {
        this.sheet = sheet;
    }

    XSSFSheetXMLHandler handler(Styles styles, SharedStrings strings, DataFormatter formatter) {
        return new XSSFSheetXMLHandler(styles, strings, this, formatter, false) {
            @Override
            public void startElement(String uri, String name, String qualified, Attributes attributes)
                    throws SAXException {
                if ("row".equals(name)) {
                    rowHidden = isHidden(attributes, "ht");
                } else if ("col".equals(name) && isHidden(attributes, "width")) {
                    hideColumns(attributes);
                }
                super.startElement(uri, name, qualified, attributes);
            }
        };
    }

    private static boolean isHidden(Attributes attributes, String extent) {
        var hidden = attributes.getValue("hidden");
        var size = attributes.getValue(extent);
        return "1".equals(hidden) || "true".equals(hidden) || size != null && Double.parseDouble(size) == 0;
    }

    private void hideColumns(Attributes attributes) {
        var first = Integer.parseInt(attributes.getValue("min"));
        var last = Math.min(MOST_COLUMNS, Integer.parseInt(attributes.getValue("max")));
        hiddenColumns.set(first - 1, Math.max(first, last));
    }

    @Override
    public void startRow(int row) {
        cells.clear();
        if (row > rowBefore + 1) {
            sheet.gap();
        }
        rowBefore = row;
    }

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
        var column = reference == null ? cells.size() : new CellReference(reference).getCol();
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(value == null || hiddenColumns.get(column) ? "" : value);
    }

    @Override
    public void endRow(int row) {
        if (rowHidden) {
            return;
        }
        if (cells.stream().allMatch(String::isEmpty)) {
            sheet.gap();
            return;
        }
        var shown = new ArrayList<String>();
        for (int column = 0; column < cells.size(); column++) {
            if (!hiddenColumns.get(column)) {
                shown.add(cells.get(column));
            }
        }
        write(shown);
    }

    private void write(List<String> row) {
        try {
            sheet.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
