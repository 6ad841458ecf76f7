package org.maloomat.document.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Text files in whatever character set they were saved, see {@link TextDecoding}. */
final class PlainText {
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0E-\\x1A\\x1C-\\x1F]");
    private static final Pattern MARKUP = Pattern.compile(
            "\\s*(?:<!--.*?-->\\s*)?<(?:!doctype\\s+html|html|head|body|script)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private PlainText() {}

    /** @throws Refusal {@code document.tooMuchText} */
    static String read(Path file) throws IOException {
        var text = TextDecoding.of(Files.readAllBytes(file)).text();
        if (text.length() > DocumentReading.LONGEST_TEXT) {
            throw new Refusal(Refusal.TOO_MUCH_TEXT, DocumentReading.LONGEST_TEXT);
        }
        return CleanText.of(text);
    }

    /**
     * Whether this is a text that was meant as one, whatever its first words look like to a program: no control characters, no page
     * for a browser, no PDF.
     */
    static boolean isText(Path file) throws IOException {
        var text = TextDecoding.of(Files.readAllBytes(file)).text();
        return isPlain(text) && !MARKUP.matcher(text).lookingAt() && !text.startsWith("%PDF-1.");
    }

    /** Whether it holds no control characters. */
    static boolean isPlain(Path file) throws IOException {
        return isPlain(TextDecoding.of(Files.readAllBytes(file)).text());
    }

    private static boolean isPlain(String text) {
        return !CONTROL.matcher(text).find();
    }

    static boolean startsWith(Path file, String words) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(words.length()), words.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
