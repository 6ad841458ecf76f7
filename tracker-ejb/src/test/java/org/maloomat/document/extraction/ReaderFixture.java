package org.maloomat.document.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** One reader with its real process for all tests, ended with the test run. */
public final class ReaderFixture {
    private static final DocumentReader READER = start();

    private ReaderFixture() {}

    private static DocumentReader start() {
        try {
            var work = Files.createTempDirectory("extraction");
            var reader = new DocumentReader(work, 20, ExtractionClasspath.find());
            Runtime.getRuntime().addShutdownHook(new Thread(reader::close));
            return reader;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static DocumentReader reader() {
        return READER;
    }

    static DocumentReading read(DocumentType claimed, byte[] content) throws IOException {
        return with(content, file -> READER.read(file, claimed));
    }

    /** As a person sent it. */
    static DocumentReading open(String extension, byte[] content) throws IOException {
        return with(content, file -> READER.open(file, extension));
    }

    private static DocumentReading with(byte[] content, Function<Path, DocumentReading> reading) throws IOException {
        var file = write(content);
        try {
            return reading.apply(file);
        } finally {
            Files.delete(file);
        }
    }

    static byte[] copy(DocumentType type, byte[] content) throws IOException {
        var file = write(content);
        try {
            var copy = READER.cleanCopy(file, type);
            try {
                return Files.readAllBytes(copy);
            } finally {
                Files.delete(copy);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static Path write(byte[] content) throws IOException {
        return Files.write(Files.createTempFile("document", null), content);
    }
}
