package org.maloomat.document.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Lays the files that a bundle holds beside each other in a folder, named by their place from 1. */
final class BundleExtraction {
    static final int LONGEST_NAME = 255;
    /** What operating systems add to archives by themselves. */
    private static final Pattern NO_DOCUMENT =
            Pattern.compile("(?i)(.*/)?(__MACOSX/.*|\\.DS_Store|Thumbs\\.db|desktop\\.ini|\\._[^/]*)");

    private final Path folder;
    private final List<String> names = new ArrayList<>();
    private long written;

    private BundleExtraction(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the parts.
     *
     * @return their names as the bundle has them, in its order
     * @throws Refusal {@code document.falseType} if it is no such bundle, {@code document.tooManyInside}, {@code
     *     document.nothingInside}, {@code document.bomb} or {@code document.encrypted}
     */
    static List<String> write(Path file, BundleType type, Path folder) throws IOException {
        var parts = new BundleExtraction(folder);
        switch (type) {
            case ZIP -> parts.archive(file);
            case EML -> MailParts.ofMessage(file, parts);
            case MSG -> MailParts.ofOutlook(file, parts);
            case TNEF -> MailParts.ofTnef(file, parts);
        }
        if (parts.names.isEmpty()) {
            throw new Refusal(Refusal.NOTHING_INSIDE);
        }
        return parts.names;
    }

    private void archive(Path file) throws IOException {
        if (!PlainText.startsWith(file, "PK")) {
            throw new Refusal(Refusal.FALSE_TYPE);
        }
        ZipLimits.checkBundle(file);
        try (var zip = ZipFile.builder().setPath(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (!entry.isDirectory()
                        && !NO_DOCUMENT.matcher(entry.getName()).matches()) {
                    try (var content = zip.getInputStream(entry)) {
                        add(entry.getName(), content);
                    }
                }
            }
        }
    }

    /** Takes a part; an empty one is nothing to take. */
    void add(String name, InputStream content) throws IOException {
        if (names.size() == DocumentReader.MOST_PARTS) {
            throw new Refusal(Refusal.TOO_MANY_INSIDE, DocumentReader.MOST_PARTS);
        }
        var part = part(folder, names.size() + 1);
        try (var out = Files.newOutputStream(part)) {
            long size = content.transferTo(out);
            written += size;
            if (size == 0) {
                return;
            }
        }
        if (written > ZipLimits.MOST_UNPACKED) {
            throw new Refusal(Refusal.BOMB);
        }
        names.add(name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name);
    }

    /** Takes a text as a part. */
    void add(String name, String text) throws IOException {
        if (!text.isBlank()) {
            add(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Where a part lies, counted from 1. */
    static Path part(Path folder, int number) {
        return folder.resolve(number + ".part");
    }
}
