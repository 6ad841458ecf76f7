package org.maloomat.document.extraction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Words that stand in the text of a page and that nobody sees on it: under a box, a thick line, a picture or a mark, or in the colour
 * of the paper. Somebody meant to take them out, and anybody could copy them. A page is drawn once with its letters and once without:
 * where the two are the same, a word adds nothing to what is seen. Of the layer of words that a scanner lays behind its picture, which
 * is never drawn, those are covered that lie where the picture is black.
 */
final class CoveredWords {
    private static final int DPI = 72;
    /** Levels by which a grey must differ to be seen. */
    private static final int SEEN = 20;
    /** Levels below which a grey hides black letters. */
    private static final int BLACK = 80;

    /** A single letter may be a bullet or a rule. */
    private static final int SHORTEST = 2;
    /** Of the height and width of a word, what lies within it whatever stands beside it. */
    private static final double MIDDLE = 0.25;

    private static final Set<String> FILLS = Set.of("f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "BI");
    private static final Set<String> STROKES = Set.of("S", "s");
    private static final Set<String> COLOURS = Set.of("g", "rg", "sc", "scn");
    /** Thinner lines, in points, cross a word out and do not cover it. */
    private static final float THICK = 3;

    private static final float NEARLY_WHITE = 0.9f;

    private CoveredWords() {}

    /** @throws Refusal {@code document.coveredWords} with the first page that has some, from 1 */
    static void refuse(PDDocument document) throws IOException {
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            if (mayCover(document.getPage(page - 1)) && hasSome(document, page)) {
                throw new Refusal(Refusal.COVERED_WORDS, page);
            }
        }
    }

    private static boolean hasSome(PDDocument document, int page) throws IOException {
        var words = PdfWords.ofPage(document, page).list();
        if (words.isEmpty()) {
            return false;
        }
        var drawing = new Drawing(document, true);
        var with = drawing.renderImageWithDPI(page - 1, DPI, ImageType.RGB);
        var legible = words.stream().filter(CoveredWords::isLegible).map(PageWord::area);
        if (drawing.hasUndrawnLetters()) {
            return legible.anyMatch(area -> isBlack(with, area));
        }
        var without = new Drawing(document, false).renderImageWithDPI(page - 1, DPI, ImageType.RGB);
        return legible.anyMatch(area -> isSame(with, without, area));
    }

    private static boolean isLegible(PageWord word) {
        return word.text().codePoints().filter(Character::isLetterOrDigit).count() >= SHORTEST;
    }

    /** Whether the letters add nothing to what is seen. */
    private static boolean isSame(BufferedImage with, BufferedImage without, PageArea area) {
        return everywhere(with, area, (x, y) -> Math.abs(grey(with.getRGB(x, y)) - grey(without.getRGB(x, y))) < SEEN);
    }

    /** Whether a word of the layer behind a scan lies where the scan has been blackened. */
    private static boolean isBlack(BufferedImage picture, PageArea area) {
        return everywhere(picture, area, (x, y) -> grey(picture.getRGB(x, y)) < BLACK);
    }

    @FunctionalInterface
    private interface Point {
        boolean is(int x, int y);
    }

    private static boolean everywhere(BufferedImage picture, PageArea area, Point point) {
        int left = pixel(area.x() + area.width() * MIDDLE / 2, picture.getWidth());
        int right = pixel(area.x() + area.width() * (1 - MIDDLE / 2), picture.getWidth());
        int top = pixel(area.y() + area.height() * MIDDLE, picture.getHeight());
        int bottom = pixel(area.y() + area.height() * (1 - MIDDLE), picture.getHeight());
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                if (!point.is(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int pixel(double place, int size) {
        return (int) Math.max(0, Math.min(size - 1, place / PageArea.WHOLE * size));
    }

    private static int grey(int colour) {
        return ((colour >> 16 & 0xFF) * 3 + (colour >> 8 & 0xFF) * 6 + (colour & 0xFF)) / 10;
    }

    /** Whether anything on the page could lie over a word or have its colour: most pages need not be drawn. */
    private static boolean mayCover(PDPage page) throws IOException {
        if (!page.getAnnotations().isEmpty()) {
            return true;
        }
        var operands = new ArrayList<Object>();
        var thick = false;
        var parser = new PDFStreamParser(page);
        for (var token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (!(token instanceof Operator operator)) {
                operands.add(token);
                continue;
            }
            var name = operator.getName();
            thick |= name.equals("w") && largest(operands) >= THICK || name.equals("cm") && largest(operands) > THICK;
            if (FILLS.contains(name)
                    || STROKES.contains(name) && thick
                    || COLOURS.contains(name) && smallest(operands) >= NEARLY_WHITE) {
                return true;
            }
            operands.clear();
        }
        return false;
    }

    private static float largest(List<Object> operands) {
        return (float) operands.stream()
                .filter(COSNumber.class::isInstance)
                .limit(4)
                .mapToDouble(number -> Math.abs(((COSNumber) number).floatValue()))
                .max()
                .orElse(0);
    }

    private static float smallest(List<Object> operands) {
        return (float) operands.stream()
                .filter(COSNumber.class::isInstance)
                .mapToDouble(number -> ((COSNumber) number).floatValue())
                .min()
                .orElse(0);
    }

    /** Draws pages with or without their letters. */
    private static final class Drawing extends PDFRenderer {
        private final boolean letters;
        private boolean undrawn;

        Drawing(PDDocument document, boolean letters) {
            super(document);
            this.letters = letters;
        }

        boolean hasUndrawnLetters() {
            return undrawn;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
                    undrawn |= getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER;
                    if (letters) {
                        super.showGlyph(place, font, code, displacement);
                    }
                }
            };
        }
    }
}
