package org.maloomat.typesetting;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font that is embedded, with the space its lines need in parts of its size. Java's own layout engine (HarfBuzz) shapes it,
 * because PDFBox applies no substitutions to Arabic script.
 */
enum Typeface {
    /** Comes with PDFBox. */
    LATIN(PDType0Font.class, "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf", 1.0, 0.95, 0.30),
    NASKH(Typeface.class, "noto-naskh-arabic.ttf", 1.15, 1.05, 0.50),
    NASTALIQ(Typeface.class, "noto-nastaliq-urdu.ttf", 1.15, 1.25, 0.80);

    /** Size at which words are measured, in points. */
    static final float MEASURE = 1000;

    private final byte[] file;
    private final Font font;
    private final double scale;
    private final double ascent;
    private final double descent;

    Typeface(Class<?> owner, String resource, double scale, double ascent, double descent) {
        try (var bytes = owner.getResourceAsStream(resource)) {
            file = bytes.readAllBytes();
            font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file))
                    .deriveFont(MEASURE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(resource, e);
        }
        this.scale = scale;
        this.ascent = ascent;
        this.descent = descent;
    }

    byte[] file() {
        return file;
    }

    Font font() {
        return font;
    }

    /** The shape of a glyph at {@link #MEASURE}, y growing downward. */
    Shape outline(int glyph) {
        return font.createGlyphVector(Piece.UNHINTED, new int[] {glyph}).getOutline();
    }

    boolean has(int codePoint) {
        return font.canDisplay(codePoint);
    }

    /** How much larger than Latin it is set, so that all scripts look alike in size. */
    double scale() {
        return scale;
    }

    double ascent() {
        return ascent;
    }

    double descent() {
        return descent;
    }
}
