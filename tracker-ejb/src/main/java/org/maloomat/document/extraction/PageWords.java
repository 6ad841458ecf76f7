package org.maloomat.document.extraction;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of one page with their places: what ties a finding in a text to a box on its picture. */
public final class PageWords {
    public static final PageWords NONE = new PageWords(List.of());
    public static final int MOST = 60_000;
    /** Letters from which on two words that happen to follow one another are not taken for one spaced out. */
    private static final int LONG = 6;

    private static final int LONGEST_WORD = 1_000;
    /** How far letters may reach beyond the box in which their font claims to keep them. */
    private static final int MARGIN = 12;

    private final List<PageWord> words;
    private final int[] starts;
    private final String text;

    public PageWords(List<PageWord> words) {
        this.words = List.copyOf(words);
        starts = new int[words.size()];
        var joined = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                joined.append(words.get(i).line() == words.get(i - 1).line() ? ' ' : '\n');
            }
            starts[i] = joined.length();
            joined.append(words.get(i).text());
        }
        text = joined.toString();
    }

    public List<PageWord> list() {
        return words;
    }

    /** The words in reading order, by spaces and line ends. */
    public String text() {
        return text;
    }

    /**
     * Where a piece of {@link #text} stands on the page: one area a line, whole words.
     *
     * @param start first UTF-16 unit
     * @param end the unit after the last
     */
    public List<PageArea> areas(int start, int end) {
        var areas = new ArrayList<PageArea>();
        int line = -1;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (starts[i] < end && starts[i] + word.text().length() > start) {
                if (word.line() == line) {
                    areas.set(areas.size() - 1, areas.get(areas.size() - 1).with(word.area()));
                } else {
                    areas.add(word.area());
                }
                line = word.line();
            }
        }
        areas.replaceAll(area -> area.grown(MARGIN));
        return areas;
    }

    /**
     * Every place where these words stand, whatever their case, spelling of letters and digits, spaces and hyphens; long ones also
     * where their letters are spaced out or divided at the end of a line.
     */
    public List<List<PageArea>> find(String sought) {
        var plain = folded(sought.strip());
        var letters = plain.codePoints()
                .filter(point -> !Character.isWhitespace(point) && point != '-')
                .toArray();
        if (letters.length == 0) {
            return List.of();
        }
        var spaced = Arrays.stream(letters)
                .mapToObj(point -> Pattern.quote(Character.toString(point)))
                .collect(Collectors.joining("[\\s-]{0,3}"));
        var asWritten = asWritten(plain);
        var pattern = letters.length < LONG ? asWritten : asWritten + "|(?<!\\p{L})" + spaced + "(?!\\p{L})";
        var places = new ArrayList<List<PageArea>>();
        var found = Pattern.compile(pattern).matcher(folded(text));
        while (found.find()) {
            places.add(areas(found.start(), found.end()));
        }
        return places;
    }

    private static String asWritten(String plain) {
        var pattern = new StringBuilder();
        plain.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || point == '-') {
                pattern.append("[\\s-]*");
            } else {
                if (pattern.length() > 0 && Character.isDigit(point)) {
                    pattern.append("[\\s-]*");
                }
                pattern.append(Pattern.quote(Character.toString(point)));
            }
        });
        return pattern.toString();
    }

    /** One UTF-16 unit for one, so that places stay places. */
    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            var plain = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKC);
            letter = plain.length() == 1 ? plain.charAt(0) : letter;
            if (Character.isDigit(letter)) {
                letter = (char) ('0' + Character.digit(letter, 10));
            }
            folded.append(
                    switch (letter) {
                        case '\u064A', '\u0649' -> '\u06CC';
                        case '\u0643' -> '\u06A9';
                        case '\u0647' -> '\u06C1';
                        case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> '-';
                        default -> Character.toLowerCase(letter);
                    });
        }
        return folded.toString();
    }

    /** Those that no box touches. */
    PageWords outside(List<PageArea> boxes) {
        return new PageWords(words.stream()
                .filter(word -> boxes.stream().noneMatch(box -> box.overlaps(word.area(), 0)))
                .toList());
    }

    /** Whether a box covers more than the edge of a word. */
    public boolean isAnyUnder(List<PageArea> boxes, int strip) {
        return words.stream().anyMatch(word -> boxes.stream().anyMatch(box -> box.overlaps(word.area(), strip)));
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(words.size());
        for (var word : words) {
            ExtractionProtocol.writeText(out, word.text());
            ExtractionProtocol.writeArea(out, word.area());
            out.writeInt(word.line());
        }
    }

    static PageWords readFrom(DataInputStream in) throws IOException {
        var words = new ArrayList<PageWord>();
        for (int count = ExtractionProtocol.readCount(in, MOST); count > 0; count--) {
            var text =
                    CleanText.of(ExtractionProtocol.readText(in, LONGEST_WORD)).replaceAll("\\s+", "");
            var area = ExtractionProtocol.readArea(in);
            var line = ExtractionProtocol.readCount(in, MOST);
            if (!text.isEmpty()) {
                words.add(new PageWord(text, area, line));
            }
        }
        return new PageWords(words);
    }
}
