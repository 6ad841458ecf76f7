package org.maloomat.document.extraction;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

    /** Parts of a space that part two words. */
    private static final float APART = 0.5f;

    private static final int FULL_TURN = 360;
    /** More have only drawings made of letters. */
    private static final int MOST_ANGLES = 36;

    private static final Pattern FORMS = Pattern.compile("[\\uFB50-\\uFDFF\\uFE70-\\uFEFC]+");

    private final List<PageWord> words = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder given = new StringBuilder();
    /** Of the line begun, null between two words that PDFBox takes apart. */
    private final List<TextPosition> letters = new ArrayList<>();

    private final StringBuilder seen = new StringBuilder();
    private final List<TextPosition> owners = new ArrayList<>();
    /** Degrees, counter-clockwise, in which lines of the page run; collected before any word is. */
    private final Set<Integer> angles = new TreeSet<>();

    private boolean lookingForAngles;
    private int angle;
    private PDRectangle box;
    private int rotation;
    private int line;

    private PdfWords() {}

    /**
     * A line with letters of Arabic script.
     *
     * @param given as PDFBox orders it
     * @param read in the order in which it is read
     */
    record Line(String given, String read) {}

    /** The lines of one page, from 1, that have letters of Arabic script. */
    static List<Line> linesOfPage(PDDocument document, int page) throws IOException {
        var reading = new PdfWords();
        reading.page(document, page);
        return reading.lines;
    }

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
            endLine();
            return;
        }
        var contents = page.getCOSObject().getItem(COSName.CONTENTS);
        try {
            try (var turning = new PDPageContentStream(document, page, AppendMode.PREPEND, false)) {
                turning.transform(new Matrix(turn(-angle)));
            }
            writeText(document, Writer.nullWriter());
            endLine();
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
        endLine();
        line++;
    }

    @Override
    protected void writeWordSeparator() {
        given.append(' ');
        letters.add(null);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        given.append(text);
        letters.addAll(positions);
    }

    /** Sets the letters side by side as the eye meets them from left to right. */
    private void see() {
        var inLine = letters;
        if (LogicalOrder.hasRightToLeft(given.toString())) {
            inLine = letters.stream()
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparingDouble(TextPosition::getXDirAdj))
                    .toList();
        }
        TextPosition before = null;
        for (var letter : inLine) {
            if (letter == null || before != null && isApart(before, letter)) {
                seen.append(' ');
                owners.add(null);
            }
            if (letter != null) {
                see(letter);
            }
            before = letter;
        }
    }

    private void see(TextPosition letter) {
        var meant = letter.getUnicode();
        var rightToLeft = meant.length() > 1 && Bidi.requiresBidi(meant.toCharArray(), 0, meant.length());
        seen.append(rightToLeft ? new StringBuilder(meant).reverse() : meant);
        for (int i = 0; i < meant.length(); i++) {
            owners.add(letter);
        }
    }

    /** Programs leave spaces out where they begin a new run. */
    private static boolean isApart(TextPosition letter, TextPosition next) {
        return next.getXDirAdj() - letter.getXDirAdj() - letter.getWidthDirAdj() > next.getWidthOfSpace() * APART;
    }

    /** They are kept in the order in which they are read. */
    private void endLine() {
        see();
        var text = seen.toString();
        var word = new StringBuilder();
        PageArea area = null;
        for (int i : LogicalOrder.of(text)) {
            if (Character.isWhitespace(text.charAt(i))) {
                add(word, area);
                area = null;
            } else {
                word.append(text.charAt(i));
                var place = place(owners.get(i));
                area = area == null || place == null ? (area == null ? place : area) : area.with(place);
            }
        }
        add(word, area);
        if (LogicalOrder.hasRightToLeft(text)) {
            lines.add(new Line(given.toString(), withoutForms(LogicalOrder.read(text))));
        }
        given.setLength(0);
        seen.setLength(0);
        owners.clear();
        letters.clear();
    }

    /** Letters of Arabic script as they are typed, not as they are joined. */
    private static String withoutForms(String text) {
        return FORMS.matcher(text).replaceAll(forms -> Normalizer.normalize(forms.group(), Normalizer.Form.NFKC));
    }

    private void add(StringBuilder letters, PageArea area) {
        var word = CleanText.of(Normalizer.normalize(letters, Normalizer.Form.NFKC))
                .replaceAll("\\s+", "");
        letters.setLength(0);
        if (area != null && !word.isEmpty()) {
            words.add(new PageWord(word, area, line));
        }
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
