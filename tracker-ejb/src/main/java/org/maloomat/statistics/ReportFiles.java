package org.maloomat.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.maloomat.typesetting.PaperDocument;
import org.maloomat.typesetting.Typesetter;

/** Writes registers and reports into files. */
@Stateless
@RolesAllowed({"officer", "releaser", "commission"})
public class ReportFiles {
    public static final String WORKBOOK_TYPE = Spreadsheet.MEDIA_TYPE;

    /**
     * A workbook (XLSX), one sheet a table.
     *
     * @param rightToLeft whether the first column stands at the right
     */
    public byte[] workbook(List<ReportTable> tables, boolean rightToLeft) {
        var out = new ByteArrayOutputStream();
        try {
            Spreadsheet.write(tables, rightToLeft, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A tagged PDF. */
    public byte[] paper(PaperDocument document) {
        return Typesetter.pdf(document);
    }
}
