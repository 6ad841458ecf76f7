package org.maloomat.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;

/** What the portal says in one language, read from its messages. */
final class Sentences {
    private static final Path MESSAGES = Path.of("..", "portal-web", "src", "main", "resources");

    private final Properties texts = new Properties();

    /** @param prefix of the language's pages, such as {@code /ur} */
    Sentences(String prefix) throws IOException {
        var name = "messages" + prefix.replace('/', '_') + ".properties";
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(name))) {
            texts.load(reader);
        }
    }

    String of(String key, Object... values) {
        var written = Arrays.stream(values).map(String::valueOf).toArray();
        return plain(new MessageFormat(texts.getProperty(key), Locale.ROOT).format(written));
    }

    /** A text without the marks that keep its parts from turning round. */
    static String plain(String text) {
        return text.replaceAll("[\\u2066-\\u2069]", "").strip();
    }
}
