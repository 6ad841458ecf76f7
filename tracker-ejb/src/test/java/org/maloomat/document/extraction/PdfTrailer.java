package org.maloomat.document.extraction;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * What the trailer of a PDF file says of the file.
 *
 * @param size the entry of that name (ISO 32000-1, table 15)
 * @param highestObject the highest object number that has an entry in the cross-reference table (7.5.4, 7.5.8)
 */
record PdfTrailer(long size, long highestObject) {
    static PdfTrailer of(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            long highest = document.getDocument().getXrefTable().keySet().stream()
                    .mapToLong(COSObjectKey::getNumber)
                    .max()
                    .orElseThrow();
            return new PdfTrailer(document.getDocument().getTrailer().getLong(COSName.SIZE), highest);
        }
    }
}
