package org.maloomat.document.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;

/** Text files in whatever character set they were saved: Unicode by its mark, UTF-8 if it is valid, else the best guess. */
final class PlainText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PlainText() {}

    /** @throws Refusal {@code document.falseType} if it is no text, {@code document.tooMuchText} */
    static String read(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var text = decode(bytes);
        if (text.length() > DocumentReading.LONGEST_TEXT) {
            throw new Refusal(Refusal.TOO_MUCH_TEXT, DocumentReading.LONGEST_TEXT);
        }
        if (text.indexOf('\0') >= 0) {
            throw new Refusal(Refusal.FALSE_TYPE);
        }
        var start = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        return CleanText.of(text.substring(start).replaceAll("\r\n?", "\n"));
    }

    private static String decode(byte[] bytes) throws IOException {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, guess(bytes));
        }
    }

    private static Charset guess(byte[] bytes) throws IOException {
        var guess = new Icu4jEncodingDetector().detect(new ByteArrayInputStream(bytes), new Metadata());
        return guess == null ? Charset.forName("windows-1252") : guess;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
