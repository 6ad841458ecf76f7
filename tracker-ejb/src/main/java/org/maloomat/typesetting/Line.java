package org.maloomat.typesetting;

import java.util.List;

/**
 * One line of a paragraph, in points.
 *
 * @param words from left to right as they are seen
 * @param ascent from the line's foot up to its top, space between lines included
 */
record Line(List<Placed> words, double width, double ascent, double descent) {
    /**
     * A piece at its place.
     *
     * @param x from the beginning of the line's left end
     */
    record Placed(Piece piece, double x, double size) {
        double scale() {
            return size / Typeface.MEASURE;
        }
    }

    double height() {
        return ascent + descent;
    }
}
