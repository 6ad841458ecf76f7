package org.maloomat.document.extraction;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** Reads the words of a PDF's own text with the places where they stand, as the page is turned for reading. */
public final class PdfWords extends PDFTextStripper {
    /** Pages of one asking. */
    public static final int AT_ONCE = 20;
    /** A font's letters may be higher and lower than it says, in parts of their height. */
    private static final float ABOVE = 0.45f;

    private static final float BELOW = 0.35f;

    private static final int FULL_TURN = 360;
    /** More have only drawings made of letters. */
    private static final int MOST_ANGLES = 36;

    private final List<PageWord> words = new ArrayList<>();
    /** Degrees, counter-clockwise, in which lines of the page run; collected before any word is. */
    private final Set<Integer> angles = new TreeSet<>();

    private boolean lookingForAngles;
    private int angle;
    private PDRectangle box;
    private int rotation;
    private int line;

    private PdfWords() {}

    /**
     * @param first page, from 1
     * @return the words of this page and those that follow, at most {@value #AT_ONCE} pages
     */
    static List<PageWords> of(Path pdf, int first) throws IOException {
        try (var document = PdfFile.open(pdf)) {
            document.setResourceCache(null);
            var pages = new ArrayList<PageWords>();
            int last = Math.min(document.getNumberOfPages(), first + AT_ONCE - 1);
            for (int page = first; page <= last; page++) {
                pages.add(ofPage(document, page));
            }
            return pages;
        }
    }

    /** The words of one page of an open document, from 1. */
    static PageWords ofPage(PDDocument document, int page) throws IOException {
        return new PdfWords().page(document, page);
    }

    private PageWords page(PDDocument document, int number) throws IOException {
        setStartPage(number);
        setEndPage(number);
        var page = document.getPage(number - 1);
        box = page.getCropBox();
        rotation = Math.floorMod(page.getRotation(), FULL_TURN);
        var turned = page.getCOSObject().getItem(COSName.ROTATE);
        page.setRotation(0);
        try {
            lookingForAngles = true;
            writeText(document, Writer.nullWriter());
            lookingForAngles = false;
            for (int each : angles.stream().limit(MOST_ANGLES).toList()) {
                angle = each;
                writeTurned(document, page);
            }
        } finally {
            page.getCOSObject().setItem(COSName.ROTATE, turned);
        }
        return words.size() > PageWords.MOST ? PageWords.NONE : new PageWords(words);
    }

    /** Reads the lines of one direction, with the page turned so that they lie level: letters of a line are known by that. */
    private void writeTurned(PDDocument document, PDPage page) throws IOException {
        if (angle == 0) {
            writeText(document, Writer.nullWriter());
            return;
        }
        var contents = page.getCOSObject().getItem(COSName.CONTENTS);
        try {
            try (var turning = new PDPageContentStream(document, page, AppendMode.PREPEND, false)) {
                turning.transform(new Matrix(turn(-angle)));
            }
            writeText(document, Writer.nullWriter());
        } finally {
            page.getCOSObject().setItem(COSName.CONTENTS, contents);
        }
    }

    /** About the middle of the page, so that what was on it stays near. */
    private AffineTransform turn(int degrees) {
        return AffineTransform.getRotateInstance(
                Math.toRadians(degrees),
                box.getLowerLeftX() + box.getWidth() / 2,
                box.getLowerLeftY() + box.getHeight() / 2);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        var matrix = letter.getTextMatrix();
        int degrees = Math.floorMod(
                Math.round((float) Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()))), FULL_TURN);
        if (lookingForAngles) {
            angles.add(degrees);
        } else if (degrees == 0) {
            super.processTextPosition(letter);
        }
    }

    @Override
    protected void writeLineSeparator() {
        line++;
    }

    /** The letters come as the eye meets them from left to right; they are kept in the order in which they are read. */
    @Override
    protected void writeString(String text, List<TextPosition> letters) {
        var seen = new StringBuilder();
        var owners = new ArrayList<TextPosition>();
        for (var letter : letters) {
            var meant = letter.getUnicode();
            var rightToLeft = meant.length() > 1 && Bidi.requiresBidi(meant.toCharArray(), 0, meant.length());
            seen.append(rightToLeft ? new StringBuilder(meant).reverse() : meant);
            for (int i = 0; i < meant.length(); i++) {
                owners.add(letter);
            }
        }
        var word = new StringBuilder();
        PageArea area = null;
        for (int i : readingOrder(seen.toString())) {
            if (Character.isWhitespace(seen.charAt(i))) {
                add(word, area);
                area = null;
            } else {
                word.append(seen.charAt(i));
                var place = place(owners.get(i));
                area = area == null || place == null ? (area == null ? place : area) : area.with(place);
            }
        }
        add(word, area);
    }

    private void add(StringBuilder letters, PageArea area) {
        var word = CleanText.of(Normalizer.normalize(letters, Normalizer.Form.NFKC))
                .replaceAll("\\s+", "");
        letters.setLength(0);
        if (area != null && !word.isEmpty()) {
            words.add(new PageWord(word, area, line));
        }
    }

    private static List<Integer> readingOrder(String seen) {
        var bidi = new Bidi(seen, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        var runs = new Integer[bidi.getRunCount()];
        var levels = new byte[runs.length];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = i;
            levels[i] = (byte) bidi.getRunLevel(i);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        var order = new ArrayList<Integer>(seen.length());
        for (int run : runs) {
            for (int i = bidi.getRunStart(run); i < bidi.getRunLimit(run); i++) {
                order.add(bidi.getRunLevel(run) % 2 == 0 ? i : bidi.getRunStart(run) + bidi.getRunLimit(run) - 1 - i);
            }
        }
        return order;
    }

    /** Where the eye sees the letter, whatever turns page and line; null for one that does not lie on the page. */
    private PageArea place(TextPosition letter) {
        var matrix = letter.getTextMatrix();
        double up = Math.max(letter.getHeightDir(), letter.getFontSizeInPt() / 2);
        double x = matrix.getTranslateX();
        double y = matrix.getTranslateY();
        double along = Math.max(Math.hypot(letter.getEndX() - x, letter.getEndY() - y), 0.1);
        var turnedBack = AffineTransform.getTranslateInstance(-box.getLowerLeftX(), -box.getLowerLeftY());
        turnedBack.concatenate(turn(angle));
        turnedBack.translate(box.getLowerLeftX(), box.getLowerLeftY());
        double left = 1;
        double top = 1;
        double right = 0;
        double bottom = 0;
        for (double height : new double[] {-up * BELOW, up * (1 + ABOVE)}) {
            for (double way : new double[] {0, along}) {
                var corner = turnedBack.transform(new Point2D.Double(x + way, y + height), null);
                var seen = seen(corner.getX() / box.getWidth(), corner.getY() / box.getHeight());
                left = Math.min(left, seen.getX());
                right = Math.max(right, seen.getX());
                top = Math.min(top, seen.getY());
                bottom = Math.max(bottom, seen.getY());
            }
        }
        return PageArea.between(left, top, right, bottom);
    }

    /** From parts of the page's box, upwards, to parts of what is shown, downwards (ISO 32000-1, 7.7.3.3, Rotate). */
    private Point2D seen(double x, double y) {
        return switch (rotation) {
            case 90 -> new Point2D.Double(y, x);
            case 180 -> new Point2D.Double(1 - x, y);
            case 270 -> new Point2D.Double(1 - y, 1 - x);
            default -> new Point2D.Double(x, 1 - y);
        };
    }
}
