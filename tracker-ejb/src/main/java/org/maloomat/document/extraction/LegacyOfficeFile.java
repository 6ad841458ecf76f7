package org.maloomat.document.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.poi.POIDocument;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.maloomat.document.extraction.DocumentFinding.Kind;

/** What documents of Word and Excel 97 to 2003 have in common: a file system of their own ([MS-CFB]) with properties and programs. */
final class LegacyOfficeFile {
    private static final byte[] SIGNATURE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final int DEEPEST = 10;
    private static final String MACROS = "Macros|_VBA_PROJECT_CUR|VBA|_VBA_PROJECT";
    private static final String EMBEDDED = "ObjectPool|MBD[0-9A-F]+";

    private LegacyOfficeFile() {}

    static boolean isOle2(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE);
        }
    }

    /** @throws Refusal {@code document.macros} */
    static void refuseMacros(DirectoryEntry folder) {
        for (Entry entry : folder) {
            if (entry.isDirectoryEntry() && entry.getName().matches(MACROS)) {
                throw new Refusal(Refusal.MACROS);
            }
        }
    }

    /** Properties and files inside. */
    static void collect(POIDocument document, Findings findings) throws IOException {
        var summary = document.getSummaryInformation();
        if (summary != null) {
            Stream.of(summary.getAuthor(), summary.getLastAuthor())
                    .forEach(author -> findings.addText(Kind.AUTHOR, author));
            findings.addText(Kind.TITLE, summary.getTitle());
            Stream.of(summary.getSubject(), summary.getKeywords(), summary.getComments(), summary.getTemplate())
                    .forEach(property -> findings.addText(Kind.METADATA, property));
        }
        var office = document.getDocumentSummaryInformation();
        if (office != null) {
            Stream.of(office.getCompany(), office.getManager(), office.getCategory())
                    .forEach(property -> findings.addText(Kind.METADATA, property));
        }
        for (Entry entry : document.getDirectory()) {
            if (entry.getName().matches(EMBEDDED)) {
                embedded(entry, DEEPEST, findings);
            }
        }
    }

    private static void embedded(Entry entry, int depth, Findings findings) throws IOException {
        if (entry instanceof DirectoryEntry folder && depth > 0) {
            for (Entry inside : folder) {
                embedded(inside, depth - 1, findings);
            }
        } else if (entry instanceof DocumentEntry file) {
            try (var content = new DocumentInputStream(file)) {
                EmbeddedFile.collect(entry.getName(), content, findings);
            }
        }
    }
}
