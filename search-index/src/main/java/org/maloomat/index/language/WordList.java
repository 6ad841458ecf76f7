package org.maloomat.index.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a resource file of one entry a line; {@code #} begins a remark, empty lines are skipped. */
final class WordList {

    private WordList() {}

    static List<String> read(String resource) {
        var stream = WordList.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("missing word list " + resource);
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
