package org.maloomat.document.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.maloomat.document.extraction.DocumentFinding.Kind;

/**
 * A file inside a file: its name and whatever words can be read of it, for scanning. It is never published, so what cannot
 * be read of it is only noted to be there.
 */
final class EmbeddedFile {
    private static final int LONGEST = 20 * 1024 * 1024;

    private EmbeddedFile() {}

    static void collect(String name, InputStream content, Findings findings) throws IOException {
        findings.add(Kind.EMBEDDED_FILE, name);
        findings.addText(Kind.EMBEDDED_FILE, words(content.readNBytes(LONGEST)));
    }

    private static String words(byte[] file) {
        var head = new String(file, 0, Math.min(4, file.length), StandardCharsets.ISO_8859_1);
        try {
            if (head.startsWith("PK")) {
                return ofArchive(file);
            }
            if (head.equals("%PDF")) {
                try (var pdf = Loader.loadPDF(file)) {
                    return new PDFTextStripper().getText(pdf);
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            return ReadableWords.of(file);
        }
        return ReadableWords.of(file);
    }

    /** The text of the XML parts; tags apart, so that words of neighbouring cells do not join. */
    private static String ofArchive(byte[] file) throws IOException {
        var words = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            int left = LONGEST;
            for (var part = zip.getNextEntry(); part != null && left > 0; part = zip.getNextEntry()) {
                var content = zip.readNBytes(left);
                left -= content.length;
                if (part.getName().endsWith(".xml") || part.getName().endsWith(".txt")) {
                    words.append(new String(content, StandardCharsets.UTF_8).replaceAll("<[^>]*>", " "))
                            .append(' ');
                }
            }
        } catch (ZipException broken) {
            words.append(ReadableWords.of(file));
        }
        return words.toString().replaceAll("\\s+", " ");
    }
}
