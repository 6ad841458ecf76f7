package org.maloomat.document.extraction;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The runs of readable text in bytes of any kind, as UTF-8 and as UTF-16, as Windows programs write it. */
final class ReadableWords {
    private static final int SHORTEST = 4;

    private ReadableWords() {}

    static String of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    static String of(byte[] bytes, int start, int length) {
        var runs = new ArrayList<>(runs(bytes, start, length, StandardCharsets.UTF_8));
        if (isWide(bytes, start, length)) {
            runs.addAll(runs(bytes, start, length, StandardCharsets.UTF_16LE));
            runs.addAll(runs(bytes, start + 1, length - 1, StandardCharsets.UTF_16LE));
        }
        return String.join(" ", runs);
    }

    /** Whether every second byte is often the same, as in UTF-16 of one script. */
    private static boolean isWide(byte[] bytes, int start, int length) {
        int alike = 0;
        for (int i = start + 2; i < start + length; i++) {
            var high = bytes[i];
            alike += high == bytes[i - 2] && (high == 0 || high == 6) ? 1 : 0;
        }
        return alike >= SHORTEST;
    }

    private static List<String> runs(byte[] bytes, int start, int length, Charset charset) {
        var runs = new ArrayList<String>();
        var run = new StringBuilder();
        new String(bytes, start, Math.max(0, length), charset).codePoints().forEach(point -> {
            if (isReadable(point, charset)) {
                run.appendCodePoint(point);
            } else {
                keep(run, runs);
            }
        });
        keep(run, runs);
        return runs;
    }

    private static void keep(StringBuilder run, List<String> runs) {
        var words = run.toString().strip();
        if (words.codePointCount(0, words.length()) >= SHORTEST) {
            runs.add(words);
        }
        run.setLength(0);
    }

    private static boolean isReadable(int point, Charset charset) {
        if (point == '\n' || point == '\t' || point == ' ') {
            return true;
        }
        var isWritten = Character.isLetterOrDigit(point)
                || point > ' ' && point < 0x7F
                || Character.getType(point) == Character.NON_SPACING_MARK;
        return isWritten && (charset == StandardCharsets.UTF_8 || point < 0x2000);
    }
}
