package org.maloomat.typesetting;

import java.lang.Character.UnicodeScript;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maloomat.shared.LanguageTag;

/**
 * A text broken into lines: fonts chosen letter by letter, words shaped by HarfBuzz, direction by the Unicode Bidirectional
 * Algorithm (UAX 9), lines broken where UAX 14 allows or, in a word wider than the line, anywhere.
 */
final class Paragraph {
    private final String text;
    private final boolean rightToLeft;
    private final Typeface[] faces;
    private final double size;
    private final double width;
    private final Map<String, Piece> shaped;
    private final List<Line> lines = new ArrayList<>();

    /** A stretch of text that is one piece. */
    private record Atom(int start, int end, Piece piece) {}

    /** What cannot be broken, with the space after it. */
    private record Unit(List<Atom> word, List<Atom> space) {}

    private Paragraph(
            String text, boolean rightToLeft, Typeface[] faces, double size, double width, Map<String, Piece> shaped) {
        this.text = text;
        this.rightToLeft = rightToLeft;
        this.faces = faces;
        this.size = size;
        this.width = width;
        this.shaped = shaped;
    }

    /** Whether the first strong letter reads from right to left; for a text without one, whether the language does. */
    static boolean isRightToLeft(String text, LanguageTag language) {
        var base =
                language.isRightToLeft() ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
        return !text.isEmpty() && !new Bidi(text, base).baseIsLeftToRight();
    }

    /**
     * @param size of Latin letters, in points
     * @param width of the line, in points
     * @param shaped words shaped before
     */
    static List<Line> lines(String text, LanguageTag language, double size, double width, Map<String, Piece> shaped) {
        var lines = new ArrayList<Line>();
        var rightToLeft = isRightToLeft(text, language);
        for (var part : text.split("\\R", -1)) {
            var visible = part.replace('\t', ' ').stripTrailing();
            var paragraph = new Paragraph(visible, rightToLeft, faces(visible, language), size, width, shaped);
            paragraph.fill();
            lines.addAll(paragraph.lines);
        }
        return lines;
    }

    /**
     * Urdu stands in Nastaliq, but a text with a letter that it lacks, such as one in Pashto, stands wholly in Naskh. What
     * belongs to no script stays in the font of what is before it.
     */
    private static Typeface[] faces(String text, LanguageTag language) {
        var arabic = language == LanguageTag.UR
                        && text.codePoints().filter(Paragraph::isArabic).allMatch(Typeface.NASTALIQ::has)
                ? Typeface.NASTALIQ
                : Typeface.NASKH;
        var faces = new Typeface[text.length()];
        var before = isRightToLeft(text, language) ? arabic : Typeface.LATIN;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (isArabic(letter)) {
                before = arabic;
            } else if (isOwn(letter)) {
                before = Typeface.LATIN;
            }
            Arrays.fill(faces, i, i + Character.charCount(letter), faceWith(letter, before));
        }
        return faces;
    }

    /** The font at hand if it has the letter or nothing is to be seen of it, else the first one that has it. */
    private static Typeface faceWith(int letter, Typeface face) {
        if (Character.getType(letter) == Character.FORMAT || face.has(letter)) {
            return face;
        }
        return Arrays.stream(Typeface.values())
                .filter(other -> other.has(letter))
                .findFirst()
                .orElse(Typeface.LATIN);
    }

    private static boolean isArabic(int letter) {
        return UnicodeScript.of(letter) == UnicodeScript.ARABIC;
    }

    private static boolean isOwn(int letter) {
        var script = UnicodeScript.of(letter);
        return script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED;
    }

    private void fill() {
        if (text.isEmpty()) {
            lines.add(new Line(List.of(), 0, Typeface.LATIN.ascent() * size, Typeface.LATIN.descent() * size));
            return;
        }
        var bidi = new Bidi(text, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        var line = new ArrayList<Atom>();
        var spaceBefore = new ArrayList<Atom>();
        double filled = 0;
        for (var unit : units(bidi)) {
            double word = width(unit.word());
            if (!line.isEmpty() && filled + width(spaceBefore) + word > width) {
                lines.add(line(line, bidi));
                line.clear();
                spaceBefore.clear();
                filled = 0;
            }
            filled += width(spaceBefore) + word;
            line.addAll(spaceBefore);
            line.addAll(unit.word());
            spaceBefore = new ArrayList<>(unit.space());
        }
        lines.add(line(line, bidi));
    }

    private List<Unit> units(Bidi bidi) {
        var units = new ArrayList<Unit>();
        var breaks = BreakIterator.getLineInstance();
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            int wordEnd = end;
            while (wordEnd > start && Character.isWhitespace(text.charAt(wordEnd - 1))) {
                wordEnd--;
            }
            var word = atoms(start, wordEnd, bidi);
            var space = atoms(wordEnd, end, bidi);
            if (width(word) <= width) {
                units.add(new Unit(word, space));
            } else {
                broken(start, wordEnd, bidi).forEach(part -> units.add(new Unit(part, List.of())));
                units.add(new Unit(List.of(), space));
            }
        }
        return units;
    }

    /** A word too wide for a line, cut so that each part fits. */
    private List<List<Atom>> broken(int start, int end, Bidi bidi) {
        var parts = new ArrayList<List<Atom>>();
        int from = start;
        while (from < end) {
            int to = end;
            while (to > from + 1 && width(atoms(from, to, bidi)) > width) {
                to = from + Math.max(1, (to - from) * 3 / 4);
                if (to < end && to > from + 1 && Character.isLowSurrogate(text.charAt(to))) {
                    to--;
                }
            }
            parts.add(atoms(from, to, bidi));
            from = to;
        }
        return parts;
    }

    private List<Atom> atoms(int start, int end, Bidi bidi) {
        var atoms = new ArrayList<Atom>();
        int from = start;
        for (int i = start + 1; i <= end; i++) {
            if (i == end || faces[i] != faces[from] || bidi.getLevelAt(i) != bidi.getLevelAt(from)) {
                atoms.add(new Atom(from, i, piece(from, i, bidi.getLevelAt(from) % 2 == 1)));
                from = i;
            }
        }
        return atoms;
    }

    private Piece piece(int start, int end, boolean backwards) {
        var word = text.substring(start, end);
        var face = faces[start];
        return shaped.computeIfAbsent(
                face.ordinal() + (backwards ? "<" : ">") + word, key -> Piece.shape(word, face, backwards));
    }

    private Line line(List<Atom> atoms, Bidi bidi) {
        if (atoms.isEmpty()) {
            return new Line(List.of(), 0, 0, 0);
        }
        int start = atoms.get(0).start();
        int end = atoms.get(atoms.size() - 1).end();
        var inLine = bidi.createLineBidi(start, end);
        var levels = new byte[atoms.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) inLine.getLevelAt(atoms.get(i).start() - start);
        }
        var seen = atoms.toArray(Atom[]::new);
        Bidi.reorderVisually(levels, 0, seen, 0, seen.length);
        var placed = new ArrayList<Line.Placed>();
        double x = 0;
        double ascent = 0;
        double descent = 0;
        for (var atom : seen) {
            var piece = atom.piece();
            double pieceSize = size * piece.face().scale();
            placed.add(new Line.Placed(piece, x, pieceSize));
            x += piece.width() * pieceSize / Typeface.MEASURE;
            var lead = piece.face();
            ascent = Math.max(ascent, Math.max(lead.ascent(), piece.top() / Typeface.MEASURE + 0.1) * pieceSize);
            descent = Math.max(descent, Math.max(lead.descent(), piece.bottom() / Typeface.MEASURE + 0.1) * pieceSize);
        }
        return new Line(placed, x, ascent, descent);
    }

    private double width(List<Atom> atoms) {
        double sum = 0;
        for (var atom : atoms) {
            sum += atom.piece().width() * size * atom.piece().face().scale() / Typeface.MEASURE;
        }
        return sum;
    }

    /** An empty store for shaped words. */
    static Map<String, Piece> nothingShaped() {
        return new HashMap<>();
    }
}
