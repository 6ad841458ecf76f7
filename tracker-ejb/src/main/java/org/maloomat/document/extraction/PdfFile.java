package org.maloomat.document.extraction;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens PDF files (ISO 32000-1) that are whole and locked by nobody. */
final class PdfFile {
    private static final int TAIL = 2048;

    private PdfFile() {}

    /**
     * @throws Refusal {@code document.unreadable} for a file cut short: what a repair would find of it may be less than its
     *     sender believes; {@code document.encrypted}; {@code document.tooManyPages}
     */
    static PDDocument open(Path file) throws IOException {
        if (!end(file).contains("%%EOF")) {
            throw new Refusal(Refusal.UNREADABLE);
        }
        var document = load(file);
        try {
            if (document.isEncrypted()) {
                throw new Refusal(Refusal.ENCRYPTED);
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

    private static String end(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(Math.max(0, in.length() - TAIL));
            var bytes = new byte[(int) Math.min(TAIL, in.length())];
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
