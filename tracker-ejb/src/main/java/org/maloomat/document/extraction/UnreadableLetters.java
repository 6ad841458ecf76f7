package org.maloomat.document.extraction;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Pages whose letters say something else to a machine than to the eye: fonts without a table of what their signs mean, with signs of
 * their own, or with a false table, as programs for Nastaliq used to write. No check of the words means anything there, so the page
 * is taken for the picture that it is.
 */
final class UnreadableLetters extends PDFTextStripper {
    /** Fewer are ornaments. */
    private static final int LEAST = 3;
    /** Words of which one is mixed; somebody who leaves out spaces mixes fewer. */
    private static final int MIXED_AMONG = 5;
    /** Fonts of bullets and arrows, which all have signs of their own. */
    private static final Pattern ORNAMENTAL = Pattern.compile("(?i)symbol|dings|bullet|emoji");
    /** Letters of two scripts in one word, and rows of letters that no language of the country writes in a row. */
    private static final Pattern MIXED = Pattern.compile(
            "[\\p{IsArabic}&&\\p{L}][A-Za-z\\u00C0-\\u024F]|[A-Za-z\\u00C0-\\u024F][\\p{IsArabic}&&\\p{L}]");

    private static final Pattern FOREIGN = Pattern.compile("[\\u00C0-\\u00FF]{3,}");

    private final Set<Integer> pages = new HashSet<>();
    private int found;

    private UnreadableLetters() {}

    /** The texts of the pages, empty for those that are to be read as pictures. */
    static List<String> leftOut(Path pdf, List<String> texts) throws IOException {
        var unreadable = pagesOf(pdf);
        var left = new ArrayList<String>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            left.add(unreadable.contains(i + 1) || isGibberish(texts.get(i)) ? "" : texts.get(i));
        }
        return left;
    }

    static boolean isGibberish(String text) {
        long mixed = MIXED.matcher(text).results().count();
        return mixed >= LEAST && mixed * MIXED_AMONG >= text.split("\\s+").length
                || FOREIGN.matcher(text).find();
    }

    private static Set<Integer> pagesOf(Path pdf) throws IOException {
        try (var document = PdfFile.open(pdf)) {
            document.setResourceCache(null);
            var reading = new UnreadableLetters();
            reading.writeText(document, Writer.nullWriter());
            return reading.pages;
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (isUnreadable(font.toUnicode(code)) && displacement.getX() != 0 && !isOrnamental(font)) {
            found++;
        }
    }

    @Override
    protected void writePageEnd() {
        if (found >= LEAST) {
            pages.add(getCurrentPageNo());
        }
        found = 0;
    }

    private static boolean isOrnamental(PDFont font) {
        return font.getName() != null && ORNAMENTAL.matcher(font.getName()).find();
    }

    private static boolean isUnreadable(String meaning) {
        return meaning == null
                || meaning.codePoints()
                        .anyMatch(point -> point == 0xFFFD
                                || Character.getType(point) == Character.PRIVATE_USE
                                || Character.getType(point) == Character.UNASSIGNED
                                || Character.isISOControl(point) && !Character.isWhitespace(point));
    }
}
