package org.maloomat.document.extraction;

import java.text.Bidi;
import java.util.stream.IntStream;

/** Lines as programs set them: by the Unicode bidirectional algorithm of Java. */
final class BidiLines {
    private BidiLines() {}

    /** @param direction of the paragraph, one of {@link Bidi} */
    static String seen(String line, int direction) {
        var bidi = new Bidi(line, direction);
        var levels = new byte[line.length()];
        var letters = new Character[levels.length];
        IntStream.range(0, levels.length).forEach(i -> {
            levels[i] = (byte) bidi.getLevelAt(i);
            letters[i] = levels[i] % 2 == 1 ? mirrored(line.charAt(i)) : line.charAt(i);
        });
        Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
        var seen = new StringBuilder();
        for (var letter : letters) {
            seen.append(letter);
        }
        return seen.toString();
    }

    private static char mirrored(char letter) {
        return switch (letter) {
            case '(' -> ')';
            case ')' -> '(';
            default -> letter;
        };
    }
}
