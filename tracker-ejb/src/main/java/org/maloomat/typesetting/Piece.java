package org.maloomat.typesetting;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/**
 * A word, or the part of one that has one font and one direction, shaped. All measures are in parts of a thousand of its
 * size; y grows upward.
 *
 * @param glyphs numbers in the font, from left to right as they are seen
 * @param x where each glyph stands; one more than there are glyphs, for the end
 * @param top how far it reaches above the line
 * @param bottom how far it reaches below the line
 */
record Piece(
        String text,
        Typeface face,
        boolean rightToLeft,
        int[] glyphs,
        double[] x,
        double[] y,
        double top,
        double bottom) {
    static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);
    private static final int INVISIBLE = 0xFFFF;
    private static final String BRACKETS = "()[]{}<>«»‹›";

    static Piece shape(String text, Typeface face, boolean rightToLeft) {
        var vector = face.font()
                .layoutGlyphVector(
                        UNHINTED,
                        text.toCharArray(),
                        0,
                        text.length(),
                        rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
        int count = vector.getNumGlyphs();
        var glyphs = new int[count];
        var x = new double[count + 1];
        var y = new double[count];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (vector.getGlyphCode(i) >= INVISIBLE) {
                continue;
            }
            glyphs[kept] = vector.getGlyphCode(i);
            x[kept] = vector.getGlyphPosition(i).getX();
            y[kept] = -vector.getGlyphPosition(i).getY();
            kept++;
        }
        x[kept] = vector.getGlyphPosition(count).getX();
        var seen = vector.getVisualBounds();
        return new Piece(
                text,
                face,
                rightToLeft,
                java.util.Arrays.copyOf(glyphs, kept),
                java.util.Arrays.copyOf(x, kept + 1),
                java.util.Arrays.copyOf(y, kept),
                -seen.getMinY(),
                seen.getMaxY());
    }

    double width() {
        return x[glyphs.length];
    }

    /** Whether a letter is in no font, so that only a box is to be seen of it. */
    boolean hasUnknown() {
        return java.util.Arrays.stream(glyphs).anyMatch(glyph -> glyph == 0);
    }

    /** The letters from left to right as they are seen, brackets turned as they are seen. */
    String seen() {
        var seen = new StringBuilder();
        text.codePoints().map(letter -> rightToLeft ? mirrored(letter) : letter).forEach(seen::appendCodePoint);
        return rightToLeft ? seen.reverse().toString() : seen.toString();
    }

    private static int mirrored(int letter) {
        int at = BRACKETS.indexOf(letter);
        return at < 0 ? letter : BRACKETS.charAt(at ^ 1);
    }
}
