package org.maloomat.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.maloomat.document.extraction.BundleType;
import org.maloomat.document.extraction.DocumentReader;
import org.maloomat.document.extraction.Refusal;
import org.maloomat.document.storage.FileName;

/** An archive or a mail taken apart: the files that it and the bundles in it hold. Closing it takes their temporary copies away. */
final class Bundle implements AutoCloseable {
    /** A mail that was put into an archive may have an archive attached to it. */
    private static final int DEEPEST = 3;

    private final DocumentReader reader;
    private final List<Path> folders = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    private Bundle(DocumentReader reader) {
        this.reader = reader;
    }

    /**
     * One file of a bundle.
     *
     * @param path names of the bundles it is in and its own, for people
     */
    record Part(FileName name, String path, Path file) {}

    /**
     * Takes a bundle apart.
     *
     * @param name of the bundle
     * @throws Refusal if it, or one in it, is no such bundle or holds too much
     */
    static Bundle open(DocumentReader reader, Path file, BundleType type, String name) {
        var bundle = new Bundle(reader);
        try {
            bundle.add(file, type, name, 1);
            return bundle;
        } catch (RuntimeException e) {
            bundle.close();
            throw e;
        }
    }

    private void add(Path file, BundleType type, String path, int depth) {
        if (depth > DEEPEST) {
            throw new Refusal(Refusal.SEVERAL_INSIDE);
        }
        var folder = reader.folder();
        folders.add(folder);
        var names = reader.unbundle(file, type, folder);
        for (int number = 1; number <= names.size(); number++) {
            var name = FileName.of(names.get(number - 1));
            var part = DocumentReader.part(folder, number);
            var partPath = path + " / " + name.display();
            var inside = BundleType.claimedBy(name.extension());
            if (inside.isPresent()) {
                add(part, inside.get(), partPath, depth + 1);
            } else if (parts.size() == DocumentReader.MOST_PARTS) {
                throw new Refusal(Refusal.TOO_MANY_INSIDE, DocumentReader.MOST_PARTS);
            } else {
                parts.add(new Part(name, partPath, part));
            }
        }
    }

    List<Part> parts() {
        return parts;
    }

    @Override
    public void close() {
        folders.forEach(DocumentReader::remove);
    }
}
