package org.maloomat.document.extraction;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * The numbers and bullets that an ODT shows before the first paragraph of each list item, and before headings (ODF 1.3 part 3, 5.1.2,
 * 5.3, 16.30 and 16.34).
 */
final class OpenDocumentNumbering {
    private static final int LEVELS = 10;
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,8}");
    private static final Map<String, String> FORMATS = Map.of(
            "1",
            ListNumberFormat.DECIMAL,
            "a",
            "lowerLetter",
            "A",
            "upperLetter",
            "i",
            "lowerRoman",
            "I",
            "upperRoman",
            "\u0661",
            "arabicIndicDigits",
            "\u06F1",
            "urduDigits",
            "\u0623",
            "arabicAlpha",
            "\u0627",
            "arabicAlpha");

    private record Level(String format, String prefix, String suffix, int start, int levelsShown, String bullet) {}

    /** A list that is open, at the top or inside another; {@code counts} is one for all its levels. */
    private record Open(String style, int[] counts) {}

    private final Map<String, Level[]> styles = new HashMap<>();
    private final Map<String, int[]> countsOfStyle = new HashMap<>();
    private final Map<String, int[]> countsOfList = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Level[] outline = new Level[LEVELS];
    private final int[] headings = new int[LEVELS];
    private Level[] style = new Level[LEVELS];
    /** Whether the item begun has not yet had its first paragraph. */
    private boolean itemBegun;

    private int itemStart;

    /** Takes up what an element of the styles says of lists. */
    void style(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "list-style" -> {
                style = new Level[LEVELS];
                styles.put(OfficePackage.attribute(xml, "name"), style);
            }
            case "outline-style" -> style = outline;
            case "outline-level-style",
                    "list-level-style-number",
                    "list-level-style-bullet",
                    "list-level-style-image" -> {
                int at = whole(xml, "level", 0) - 1;
                if (at >= 0 && at < LEVELS) {
                    style[at] = level(xml);
                }
            }
            default -> {}
        }
    }

    private static Level level(XMLStreamReader xml) {
        var numbered = Set.of("list-level-style-number", "outline-level-style").contains(xml.getLocalName());
        var asked = OfficePackage.attribute(xml, "num-format");
        var format = asked.isEmpty()
                ? ListNumberFormat.NONE
                : FORMATS.getOrDefault(asked.substring(0, 1), ListNumberFormat.DECIMAL);
        return new Level(
                numbered ? format : ListNumberFormat.BULLET,
                OfficePackage.attribute(xml, "num-prefix"),
                OfficePackage.attribute(xml, "num-suffix"),
                whole(xml, "start-value", 1),
                whole(xml, "display-levels", 1),
                ListNumberFormat.bullet(OfficePackage.attribute(xml, "bullet-char")));
    }

    /** Follows the lists of the text as they open. */
    void opened(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "list" -> open(xml);
            case "list-item" -> {
                itemBegun = true;
                itemStart = whole(xml, "start-value", -1);
            }
            case "list-header" -> itemBegun = false;
            default -> {}
        }
    }

    private void open(XMLStreamReader xml) {
        var named = OfficePackage.attribute(xml, "style-name");
        var continued = OfficePackage.attribute(xml, "continue-numbering").equals("true");
        if (open.isEmpty()) {
            var counts = countsOfList.get(OfficePackage.attribute(xml, "continue-list"));
            if (counts == null && continued) {
                counts = countsOfStyle.get(named);
            }
            counts = counts == null ? new int[LEVELS] : counts;
            countsOfStyle.put(named, counts);
            var id = OfficePackage.attribute(xml, "id");
            if (!id.isEmpty()) {
                countsOfList.put(id, counts);
            }
            open.push(new Open(named, counts));
        } else {
            var outer = open.peek();
            open.push(new Open(named.isEmpty() ? outer.style : named, outer.counts));
            if (!continued && open.size() <= LEVELS) {
                outer.counts[open.size() - 1] = 0;
            }
        }
        itemBegun = false;
    }

    void closed(String name) {
        if (name.equals("list") && !open.isEmpty()) {
            open.pop();
        }
        if (name.equals("list") || name.equals("list-item")) {
            itemBegun = false;
        }
    }

    /** A paragraph that is not shown takes its place as the first of an item, and no number. */
    void hiddenParagraph() {
        itemBegun = false;
    }

    /** What stands before the words of the paragraph that begins, with the gap between; empty where it has no number. */
    String next(XMLStreamReader xml) {
        var list = open.peek();
        if (list == null) {
            return xml.getLocalName().equals("h") ? nextHeading(xml) : "";
        }
        if (!itemBegun) {
            return "";
        }
        itemBegun = false;
        return next(styles.getOrDefault(list.style, new Level[LEVELS]), list.counts, open.size() - 1, itemStart);
    }

    private String nextHeading(XMLStreamReader xml) {
        int at = whole(xml, "outline-level", 1) - 1;
        if (at < 0
                || at >= LEVELS
                || OfficePackage.attribute(xml, "is-list-header").equals("true")) {
            return "";
        }
        Arrays.fill(headings, at + 1, LEVELS, 0);
        return next(outline, headings, at, whole(xml, "start-value", -1));
    }

    private static String next(Level[] levels, int[] counts, int at, int start) {
        if (at >= LEVELS || levels[at] == null) {
            return "";
        }
        // Numbers are kept one higher than they are, so that 0 is a level that has not begun.
        int before = counts[at] == 0 ? levels[at].start : counts[at];
        counts[at] = start >= 0 ? start + 1 : before + 1;
        return shown(levels, counts, at);
    }

    private static String shown(Level[] levels, int[] counts, int at) {
        var level = levels[at];
        if (level.format.equals(ListNumberFormat.BULLET)) {
            return level.bullet + " ";
        }
        if (level.format.equals(ListNumberFormat.NONE)) {
            return "";
        }
        var number = new StringBuilder();
        for (int each = Math.max(0, at - level.levelsShown + 1); each <= at; each++) {
            var other = levels[each];
            if (other != null && !other.format.equals(ListNumberFormat.BULLET)) {
                int count = counts[each] == 0 ? other.start : counts[each] - 1;
                number.append(number.isEmpty() ? "" : ".").append(ListNumberFormat.written(other.format, count));
            }
        }
        return level.prefix + number + level.suffix + " ";
    }

    private static int whole(XMLStreamReader xml, String name, int otherwise) {
        var text = OfficePackage.attribute(xml, name);
        return WHOLE.matcher(text).matches() ? Integer.parseInt(text) : otherwise;
    }
}
