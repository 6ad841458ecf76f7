package org.maloomat.document.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A content written down but not kept yet; closing it takes the draft away.
 *
 * @param sha256 lower-case hexadecimal
 * @param size in bytes
 */
public record StoredDraft(Path path, String sha256, long size) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
