package org.maloomat.document.extraction;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the words of a PDF's own text with the places where they stand, as the page is turned for reading. */
public final class PdfWords extends PDFTextStripper {
    /** Pages of one asking. */
    public static final int AT_ONCE = 20;
    /** A font's letters may be higher and lower than it says, in parts of their height. */
    private static final float ABOVE = 0.45f;

    private static final float BELOW = 0.35f;

    private final List<PageWord> words = new ArrayList<>();
    private float width;
    private float height;
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
                pages.add(new PdfWords().page(document, page));
            }
            return pages;
        }
    }

    private PageWords page(PDDocument document, int page) throws IOException {
        setStartPage(page);
        setEndPage(page);
        writeText(document, Writer.nullWriter());
        return words.size() > PageWords.MOST ? PageWords.NONE : new PageWords(words);
    }

    @Override
    protected void startPage(PDPage page) {
        var box = page.getCropBox();
        var turned = page.getRotation() % 180 != 0;
        width = turned ? box.getHeight() : box.getWidth();
        height = turned ? box.getWidth() : box.getHeight();
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

    /** Null for a letter that does not lie on the page. */
    private PageArea place(TextPosition letter) {
        float along = Math.max(letter.getWidthDirAdj(), 0.1f);
        float up = Math.max(letter.getHeightDir(), letter.getFontSizeInPt() / 2);
        float x = letter.getX();
        float y = letter.getY();
        float above = up * (1 + ABOVE);
        float below = up * BELOW;
        return switch (Math.round(letter.getDir())) {
            case 90 -> area(x - above, y - along, x + below, y);
            case 180 -> area(x - along, y - below, x, y + above);
            case 270 -> area(x - below, y, x + above, y + along);
            default -> area(x, y - above, x + along, y + below);
        };
    }

    private PageArea area(double left, double top, double right, double bottom) {
        return PageArea.between(left / width, top / height, right / width, bottom / height);
    }
}
