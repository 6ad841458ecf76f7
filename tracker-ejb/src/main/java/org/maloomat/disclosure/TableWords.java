package org.maloomat.disclosure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.maloomat.identifier.CharacterFolding;

/**
 * Tells by its words how sensitive a table of counts is and how fine. Where the words say nothing, people stand behind the
 * numbers and districts divide them: a table is never held for harmless because a word is missing.
 */
final class TableWords {
    private static final Map<Heading, Set<String>> WORDS = read();

    private enum Heading {
        SURVIVORS,
        OFFENCES,
        RESOURCES,
        FINER,
        DISTRICT,
        PROVINCE
    }

    private final String own;
    private final String all;

    private TableWords(String own, String all) {
        this.own = own;
        this.all = all;
    }

    /**
     * @param own what the file itself says
     * @param about what is said about it; it decides where the file is silent
     */
    static TableWords of(Collection<String> own, Collection<String> about) {
        var words = folded(own);
        return new TableWords(words, words + folded(about));
    }

    Sensitivity sensitivity() {
        var text = isTelling(own) ? own : all;
        if (speaksOf(text, Heading.SURVIVORS)) {
            return Sensitivity.SURVIVORS;
        }
        return !speaksOf(text, Heading.OFFENCES) && speaksOf(text, Heading.RESOURCES)
                ? Sensitivity.RESOURCES
                : Sensitivity.OFFENCES;
    }

    /** The whole province only where something says so and nothing speaks of a smaller place or a shorter time. */
    Granularity detail() {
        if (speaksOf(all, Heading.FINER)) {
            return Granularity.FINER;
        }
        return speaksOf(all, Heading.PROVINCE) && !speaksOf(all, Heading.DISTRICT)
                ? Granularity.PROVINCE_YEAR
                : Granularity.DISTRICT_YEAR;
    }

    /** Whether it speaks of posts, money or equipment too, or not of survivors. */
    boolean isArguable() {
        return sensitivity() != Sensitivity.SURVIVORS || speaksOf(all, Heading.RESOURCES);
    }

    private static boolean isTelling(String text) {
        return speaksOf(text, Heading.SURVIVORS)
                || speaksOf(text, Heading.OFFENCES)
                || speaksOf(text, Heading.RESOURCES);
    }

    /** A blank before each word, so that the beginning of a word can be looked for. */
    private static String folded(Collection<String> words) {
        return words.stream().map(TableWords::folded).collect(Collectors.joining(" ", " ", " "));
    }

    private static String folded(String words) {
        var text = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            var unit = CharacterFolding.fold(words.charAt(i));
            if (unit != CharacterFolding.DROPPED) {
                text.append(Character.isLetterOrDigit(unit) || unit == '-' || unit == '.' ? unit : ' ');
            }
        }
        return text.toString().replaceAll("\\s+", " ");
    }

    private static boolean speaksOf(String text, Heading heading) {
        return WORDS.get(heading).stream().anyMatch(text::contains);
    }

    private static Map<Heading, Set<String>> read() {
        var words = new EnumMap<Heading, Set<String>>(Heading.class);
        try (var lines = new BufferedReader(new InputStreamReader(
                TableWords.class.getResourceAsStream("tables/words.txt"), StandardCharsets.UTF_8))) {
            Set<String> section = null;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = words.computeIfAbsent(
                            Heading.valueOf(line.substring(1, line.indexOf(']'))), ignored -> new HashSet<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    var word = line.strip();
                    var isWhole = word.endsWith(".");
                    section.add(" "
                            + folded(isWhole ? word.substring(0, word.length() - 1) : word)
                                    .strip() + (isWhole ? " " : ""));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
