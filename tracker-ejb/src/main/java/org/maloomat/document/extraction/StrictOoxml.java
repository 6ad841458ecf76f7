package org.maloomat.document.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Office documents in the strict form of ISO/IEC 29500-1, which differ from those that every program writes by the names of their
 * vocabularies and by dates that stand in cells as words.
 */
final class StrictOoxml {
    private static final String RELATIONS = "_rels/.rels";
    private static final int LONGEST_START = 64 * 1024;
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final Pattern VOCABULARY = Pattern.compile(Pattern.quote(STRICT) + "([A-Za-z]+)/([A-Za-z]+)");
    private static final Pattern DATE_CELL = Pattern.compile("(<c\\b[^>]*?\\st=[\"'])d([\"'])");
    private static final Pattern WHOLE_DAY =
            Pattern.compile("(<v>[0-9]{4}-[0-9]{2}-[0-9]{2})T00:00:00(?:\\.0+)?Z?(</v>)");

    private StrictOoxml() {}

    /**
     * The document with the usual vocabularies.
     *
     * @return a temporary file, to be deleted, or the file itself where it is no strict document
     * @throws Refusal {@code document.bomb} or {@code document.encrypted}
     */
    static Path usual(Path file) throws IOException {
        if (!PlainText.startsWith(file, "PK") || !isStrict(file)) {
            return file;
        }
        ZipLimits.check(file);
        var usual = Files.createTempFile("usual", null);
        try (var strict = ZipFile.builder().setPath(file).get();
                var out = new ZipOutputStream(Files.newOutputStream(usual))) {
            for (var entry : Collections.list(strict.getEntries())) {
                try (var content = strict.getInputStream(entry)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(usual(entry.getName(), content.readAllBytes()));
                    out.closeEntry();
                }
            }
        }
        return usual;
    }

    private static boolean isStrict(Path file) throws IOException {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            var relations = zip.getEntry(RELATIONS);
            if (relations == null) {
                return false;
            }
            try (var content = zip.getInputStream(relations)) {
                return new String(content.readNBytes(LONGEST_START), StandardCharsets.ISO_8859_1).contains(STRICT);
            }
        } catch (IOException broken) {
            return false;
        }
    }

    private static byte[] usual(String part, byte[] content) {
        if (!part.endsWith(".xml") && !part.endsWith(".rels")) {
            return content;
        }
        var text = VOCABULARY
                .matcher(new String(content, StandardCharsets.ISO_8859_1))
                .replaceAll(named -> "http://schemas.openxmlformats.org/" + named.group(1) + "/2006/"
                        + switch (named.group(2)) {
                            case "extendedProperties" -> "extended-properties";
                            case "customProperties" -> "custom-properties";
                            default -> named.group(2);
                        });
        if (part.startsWith("xl/worksheets/")) {
            text = WHOLE_DAY
                    .matcher(DATE_CELL.matcher(text).replaceAll("$1str$2"))
                    .replaceAll("$1$2");
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
