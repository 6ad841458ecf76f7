package org.maloomat.document.extraction;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Opens PDF files (ISO 32000-1) that are whole and that anybody may open. What their makers forbade to do with them, such as to copy
 * a word, does not bind a body that answers by law, and is not kept in a copy.
 */
final class PdfFile {
    private static final int TAIL = 2048;
    private static final int LONGEST_PADDING = 1 << 20;
    private static final Pattern PADDING = Pattern.compile("[\\s\\x00]*");

    private PdfFile() {}

    /**
     * @throws Refusal {@code document.unreadable} for a file cut short: what a repair would find of it may be less than its
     *     sender believes; {@code document.encrypted}; {@code document.tooManyPages}
     */
    static PDDocument open(Path file) throws IOException {
        if (!isWhole(file)) {
            throw new Refusal(Refusal.UNREADABLE);
        }
        var document = load(file);
        try {
            if (document.isEncrypted()) {
                document.setAllSecurityToBeRemoved(true);
            }
            var pages = document.getNumberOfPages();
            if (pages < 1) {
                throw new Refusal(Refusal.UNREADABLE);
            }
            if (pages > DocumentReading.MOST_PAGES) {
                throw new Refusal(Refusal.TOO_MANY_PAGES, DocumentReading.MOST_PAGES);
            }
            return document;
        } catch (RuntimeException e) {
            document.close();
            throw e;
        }
    }

    private static PDDocument load(Path file) throws IOException {
        try {
            return Loader.loadPDF(file.toFile(), "", IOUtils.createMemoryOnlyStreamCache());
        } catch (InvalidPasswordException e) {
            throw new Refusal(Refusal.ENCRYPTED);
        }
    }

    /** Whether the end stands at the end; what mail and scanners put behind it, spaces and nulls, does not count. */
    private static boolean isWhole(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var bytes = new byte[TAIL];
            for (long end = in.length(); end > 0 && in.length() - end < LONGEST_PADDING; end -= TAIL / 2) {
                long from = Math.max(0, end - TAIL);
                in.seek(from);
                int read = in.read(bytes, 0, (int) (end - from));
                var text = new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
                if (text.contains("%%EOF")) {
                    return true;
                }
                if (!PADDING.matcher(text.substring(read / 2)).matches()) {
                    return false;
                }
            }
            return false;
        }
    }
}
