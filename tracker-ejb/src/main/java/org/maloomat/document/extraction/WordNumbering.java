package org.maloomat.document.extraction;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** The numbers and bullets that a DOCX shows before paragraphs of its lists (ECMA-376 part 1, 17.9). */
final class WordNumbering {
    private static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,8}");

    /** One level of a list as it is defined; {@code restart} is the level, counted from 1, after which it begins anew. */
    private static final class Level {
        private int start;
        private String format = ListNumberFormat.DECIMAL;
        private String text = "";
        private String style = "";
        private String gap = " ";
        private boolean allDecimal;
        private int restart = LEVELS;
    }

    /** A list as paragraphs name it: where its levels are defined, and what is different in it. */
    private static final class Instance {
        private String definition = "";
        private final Map<Integer, Level> levels = new HashMap<>();
        private final Map<Integer, Integer> starts = new HashMap<>();
    }

    private static final class Definition {
        private final Map<Integer, Level> levels = new HashMap<>();
        private final Integer[] counts = new Integer[LEVELS];
        private String link = "";
    }

    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Map<String, String> listOfStyle = new HashMap<>();
    private final Map<String, Integer> levelOfStyle = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private Definition definition = new Definition();
    private Instance instance;
    private Level level = new Level();
    private int place;
    private String style = "";

    void read(OfficePackage office) throws IOException {
        office.eachElement("word/styles.xml", this::style);
        office.eachElement("word/numbering.xml", this::element);
    }

    private void style(XMLStreamReader xml) {
        var value = OfficePackage.attribute(xml, "val");
        switch (xml.getLocalName()) {
            case "style" -> style = OfficePackage.attribute(xml, "styleId");
            case "basedOn" -> parents.put(style, value);
            case "numId" -> listOfStyle.put(style, value);
            case "ilvl" -> levelOfStyle.put(style, whole(value, 0));
            default -> {}
        }
    }

    private void element(XMLStreamReader xml) {
        var value = OfficePackage.attribute(xml, "val");
        switch (xml.getLocalName()) {
            case "abstractNum" -> {
                instance = null;
                definition = new Definition();
                definitions.put(OfficePackage.attribute(xml, "abstractNumId"), definition);
            }
            case "numStyleLink" -> definition.link = value;
            case "num" -> {
                instance = new Instance();
                instances.put(OfficePackage.attribute(xml, "numId"), instance);
            }
            case "abstractNumId" -> instance.definition = value;
            case "lvlOverride" -> place = whole(OfficePackage.attribute(xml, "ilvl"), 0);
            case "startOverride" -> instance.starts.put(place, whole(value, 0));
            case "lvl" -> {
                level = new Level();
                (instance == null ? definition.levels : instance.levels)
                        .put(whole(OfficePackage.attribute(xml, "ilvl"), 0), level);
            }
            default -> level(xml.getLocalName(), value);
        }
    }

    private void level(String name, String value) {
        switch (name) {
            case "start" -> level.start = whole(value, 0);
            case "numFmt" -> level.format = value;
            case "lvlText" -> level.text = value;
            case "pStyle" -> level.style = value;
            case "suff" -> level.gap = value.equals("nothing") ? "" : " ";
            case "isLgl" -> level.allDecimal = !Set.of("0", "false", "off").contains(value);
            case "lvlRestart" -> level.restart = whole(value, LEVELS);
            default -> {}
        }
    }

    /**
     * Counts the next paragraph of a list.
     *
     * @param ownList the list that the paragraph itself names, empty where it leaves that to its style
     * @param ownLevel likewise, from 0
     * @return what stands before its words, with the gap between; empty for a paragraph of no list
     */
    String next(String paragraphStyle, String ownList, Integer ownLevel) {
        var list = ownList.isEmpty() ? inherited(listOfStyle, paragraphStyle) : ownList;
        var named = list == null ? null : instances.get(list);
        if (named == null) {
            return "";
        }
        var defined = definition(named);
        int at = ownLevel == null ? levelOf(paragraphStyle, defined) : ownLevel;
        if (at >= LEVELS || level(named, defined, at) == null) {
            return "";
        }
        count(list, named, defined, at);
        return shown(named, defined, at);
    }

    private <T> T inherited(Map<String, T> values, String paragraphStyle) {
        var seen = new HashSet<String>();
        for (var name = paragraphStyle; name != null && seen.add(name); name = parents.get(name)) {
            if (values.containsKey(name)) {
                return values.get(name);
            }
        }
        return null;
    }

    /** A definition may leave its levels to the list of a style (17.9.21). */
    private Definition definition(Instance named) {
        var defined = definitions.getOrDefault(named.definition, new Definition());
        var linked = instances.get(String.valueOf(listOfStyle.get(defined.link)));
        return defined.levels.isEmpty() && linked != null
                ? definitions.getOrDefault(linked.definition, defined)
                : defined;
    }

    private int levelOf(String paragraphStyle, Definition defined) {
        var own = inherited(levelOfStyle, paragraphStyle);
        if (own != null) {
            return own;
        }
        return defined.levels.entrySet().stream()
                .filter(each ->
                        !paragraphStyle.isEmpty() && each.getValue().style.equals(paragraphStyle))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    private static Level level(Instance named, Definition defined, int at) {
        var own = named.levels.get(at);
        return own == null ? defined.levels.get(at) : own;
    }

    private void count(String list, Instance named, Definition defined, int at) {
        var counts = defined.counts;
        var start = named.starts.get(at);
        if (begun.add(list + " " + at) && start != null) {
            counts[at] = start;
        } else {
            counts[at] = counts[at] == null ? level(named, defined, at).start : counts[at] + 1;
        }
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            var below = level(named, defined, deeper);
            if (below != null && at < below.restart) {
                counts[deeper] = null;
            }
        }
    }

    private static String shown(Instance named, Definition defined, int at) {
        var level = level(named, defined, at);
        if (level.format.equals(ListNumberFormat.BULLET)) {
            return level.text.isBlank() ? "" : ListNumberFormat.bullet(level.text) + level.gap;
        }
        var number = PLACE.matcher(level.text).replaceAll(found -> {
            int each = Integer.parseInt(found.group(1)) - 1;
            var other = level(named, defined, each);
            if (other == null) {
                return "";
            }
            int count = defined.counts[each] == null ? other.start : defined.counts[each];
            return ListNumberFormat.written(level.allDecimal ? ListNumberFormat.DECIMAL : other.format, count);
        });
        return number.isBlank() ? "" : number + level.gap;
    }

    private static int whole(String text, int otherwise) {
        return WHOLE.matcher(text).matches() ? Integer.parseInt(text) : otherwise;
    }
}
