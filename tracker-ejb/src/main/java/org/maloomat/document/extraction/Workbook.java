package org.maloomat.document.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Writes the visible sheets of an XLSX, without hidden rows and columns, as one table; each sheet after its name if there are several. */
final class Workbook {
    private Workbook() {}

    static void writeVisible(Path file, Path copy)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var hidden = hiddenSheets(file);
        try (var office = OPCPackage.open(file.toFile(), PackageAccess.READ);
                var table = new TableCopy(copy)) {
            var reader = new XSSFReader(office);
            var strings = new ReadOnlySharedStringsTable(office);
            var several = sheetCount(file) - hidden.size() > 1;
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (var sheet = sheets.next()) {
                    if (!hidden.contains(sheets.getSheetName())) {
                        var rows = new VisibleRows(new SheetCopy(table, several ? sheets.getSheetName() : null));
                        var handler = rows.handler(reader.getStylesTable(), strings, new SheetFormat());
                        var xml = XMLHelper.newXMLReader();
                        xml.setContentHandler(handler);
                        xml.parse(new InputSource(sheet));
                    }
                }
            }
            table.finish();
        }
    }

    /** @param state of a sheet: ST_SheetState of ECMA-376 part 1, 18.18.68 */
    static boolean isHidden(String state) {
        return state.equals("hidden") || state.equals("veryHidden");
    }

    private static Set<String> hiddenSheets(Path file) throws IOException {
        var hidden = new HashSet<String>();
        try (var office = new OfficePackage(file)) {
            office.eachElement("xl/workbook.xml", xml -> {
                if (xml.getLocalName().equals("sheet") && isHidden(OfficePackage.attribute(xml, "state"))) {
                    hidden.add(OfficePackage.attribute(xml, "name"));
                }
            });
        }
        return hidden;
    }

    private static int sheetCount(Path file) throws IOException {
        var names = new HashSet<String>();
        try (var office = new OfficePackage(file)) {
            office.eachElement("xl/workbook.xml", xml -> {
                if (xml.getLocalName().equals("sheet")) {
                    names.add(OfficePackage.attribute(xml, "name"));
                }
            });
        }
        return names.size();
    }
}
