package org.maloomat.document.extraction;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

/** One sheet on its way into a table: after its name if it has to be told from others, and with one blank row where some are left out. */
final class SheetCopy {
    private final TableCopy table;
    private String heading;
    private boolean gap;

    /** @param heading written before the first row; null for none */
    SheetCopy(TableCopy table, String heading) {
        this.table = table;
        this.heading = heading;
    }

    /** Says that blank rows lie before the next. */
    void gap() {
        gap = true;
    }

    void row(List<String> cells) throws IOException {
        if (gap || heading != null) {
            table.part();
            gap = false;
        }
        if (heading != null) {
            table.row(Collections.singletonList(heading));
            heading = null;
        }
        table.row(cells);
    }
}
