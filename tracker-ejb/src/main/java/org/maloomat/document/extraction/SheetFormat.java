package org.maloomat.document.extraction;

import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;

/**
 * Cells as they are shown in Pakistan. The two short forms of a date that a workbook leaves to the country (ECMA-376 part 1,
 * 18.8.30: numbers 14 and 22) have the day first; those that it spells out stay as they are.
 */
final class SheetFormat extends DataFormatter {
    private static final Map<Integer, String> LEFT_TO_THE_COUNTRY = Map.of(14, "dd/mm/yyyy", 22, "dd/mm/yyyy hh:mm");

    SheetFormat() {
        super(Locale.ENGLISH);
    }

    @Override
    public String formatRawCellContents(double value, int format, String formatString, boolean use1904) {
        return super.formatRawCellContents(
                value, format, LEFT_TO_THE_COUNTRY.getOrDefault(format, formatString), use1904);
    }
}
