package org.maloomat.document.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Writes the visible sheets of an ODS (OASIS ODF 1.3 part 3, 9.1), without hidden rows and columns, as one table; each sheet after
 * its name if there are several. Cells stand as they were last shown.
 */
final class OpenDocumentTable {
    private static final int MOST_COLUMNS = 16_384;
    /** Rows that stand for more are the empty rest of a sheet. */
    private static final int MOST_REPEATED = 10_000;

    private static final Set<String> NOT_IN_A_CELL =
            Set.of("annotation", "shapes", "forms", "tracked-changes", "scripts");

    private final TableCopy table;
    private final Set<String> hidingStyles;
    private final boolean several;
    private final BitSet hiddenColumns = new BitSet();
    private final List<String> cells = new ArrayList<>();
    private SheetCopy sheet;
    private boolean sheetHidden;
    private int columns;
    private int column;
    private int repeatedCell;
    private int repeatedRow;
    private boolean rowHidden;
    private StringBuilder cell;
    private boolean inParagraph;

    private OpenDocumentTable(TableCopy table, Set<String> hidingStyles, boolean several) {
        this.table = table;
        this.hidingStyles = hidingStyles;
        this.several = several;
    }

    static void writeVisible(Path file, Path copy) throws IOException {
        try (var office = new OfficePackage(file);
                var table = new TableCopy(copy)) {
            var hiding = hidingStyles(office);
            var sheets = new OpenDocumentTable(table, hiding, visibleSheets(office, hiding) > 1);
            office.each("content.xml", sheets::event);
            table.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Styles of tables that are not displayed. */
    private static Set<String> hidingStyles(OfficePackage office) throws IOException {
        var hiding = new HashSet<String>();
        var style = new String[] {""};
        for (var part : new String[] {"styles.xml", "content.xml"}) {
            office.eachElement(part, xml -> {
                if (xml.getLocalName().equals("style")) {
                    style[0] = OfficePackage.attribute(xml, "name");
                } else if (xml.getLocalName().equals("table-properties")
                        && OfficePackage.attribute(xml, "display").equals("false")) {
                    hiding.add(style[0]);
                }
            });
        }
        return hiding;
    }

    private static int visibleSheets(OfficePackage office, Set<String> hiding) throws IOException {
        var count = new int[1];
        office.eachElement("content.xml", xml -> {
            if (xml.getLocalName().equals("table") && !hiding.contains(OfficePackage.attribute(xml, "style-name"))) {
                count[0]++;
            }
        });
        return count[0];
    }

    private void event(XMLStreamReader xml) throws XMLStreamException {
        if (xml.isStartElement()) {
            opened(xml);
        } else if (xml.isEndElement()) {
            closed(xml.getLocalName());
        } else if (xml.isCharacters() && inParagraph) {
            cell.append(xml.getText());
        }
    }

    private void opened(XMLStreamReader xml) throws XMLStreamException {
        var name = xml.getLocalName();
        if (NOT_IN_A_CELL.contains(name)) {
            OfficePackage.textOf(xml);
            return;
        }
        switch (name) {
            case "table" -> beginSheet(xml);
            case "table-column" -> column(xml);
            case "table-row" -> beginRow(xml);
            case "table-cell", "covered-table-cell" -> {
                repeatedCell = repeated(xml, "number-columns-repeated", MOST_COLUMNS);
                cell = new StringBuilder();
            }
            case "p" -> {
                append(cell == null || cell.isEmpty() ? "" : " ");
                inParagraph = cell != null;
            }
            case "s", "tab", "line-break" -> append(" ");
            default -> {}
        }
    }

    private void append(String words) {
        if (cell != null) {
            cell.append(words);
        }
    }

    private void beginSheet(XMLStreamReader xml) {
        sheetHidden = hidingStyles.contains(OfficePackage.attribute(xml, "style-name"));
        sheet = new SheetCopy(table, several ? OfficePackage.attribute(xml, "name") : null);
        hiddenColumns.clear();
        columns = 0;
    }

    private void column(XMLStreamReader xml) {
        int many = repeated(xml, "number-columns-repeated", MOST_COLUMNS);
        if (isHidden(xml)) {
            hiddenColumns.set(columns, Math.min(MOST_COLUMNS, columns + many));
        }
        columns = Math.min(MOST_COLUMNS, columns + many);
    }

    private void beginRow(XMLStreamReader xml) {
        cells.clear();
        column = 0;
        rowHidden = isHidden(xml);
        repeatedRow = repeated(xml, "number-rows-repeated", Integer.MAX_VALUE);
    }

    private void closed(String name) {
        switch (name) {
            case "table-cell", "covered-table-cell" -> endCell();
            case "table-row" -> endRow();
            case "p" -> inParagraph = false;
            default -> {}
        }
    }

    private void endCell() {
        var words = cell.toString().strip();
        cell = null;
        for (int i = 0; i < repeatedCell && column < MOST_COLUMNS; i++, column++) {
            if (!hiddenColumns.get(column)) {
                cells.add(words);
            }
        }
    }

    private void endRow() {
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        if (sheetHidden || rowHidden) {
            return;
        }
        if (cells.isEmpty()) {
            sheet.gap();
            return;
        }
        if (repeatedRow > MOST_REPEATED) {
            throw new Refusal(Refusal.BOMB);
        }
        try {
            write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() throws IOException {
        for (int i = 0; i < repeatedRow; i++) {
            sheet.row(cells);
        }
    }

    private static boolean isHidden(XMLStreamReader xml) {
        return OfficePackage.attribute(xml, "visibility").matches("collapse|filter");
    }

    private static int repeated(XMLStreamReader xml, String attribute, int most) {
        var number = OfficePackage.attribute(xml, attribute);
        return number.matches("[0-9]{1,9}") ? Math.max(1, Math.min(most, Integer.parseInt(number))) : 1;
    }
}
