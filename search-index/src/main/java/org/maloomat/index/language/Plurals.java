package org.maloomat.index.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Headwords of inflected words of one language: listed forms first, then the endings of the list for words it does not name. */
final class Plurals {

    static final Plurals URDU = new Plurals("plurals_ur.txt", 3);
    static final Plurals PASHTO = new Plurals("plurals_ps.txt", 2);

    private record Ending(String ending, List<String> replacements) {}

    private final int fewestLetters;
    private final List<Ending> endings = new ArrayList<>();
    private final Map<String, Set<String>> headwords = new HashMap<>();

    private Plurals(String resource, int fewestLetters) {
        this.fewestLetters = fewestLetters;
        for (var line : WordList.read(resource)) {
            if (line.startsWith("-")) {
                addEnding(line);
            } else {
                addForms(line.split("\\s+"));
            }
        }
        endings.sort(Comparator.comparingInt((Ending ending) -> ending.ending().length())
                .reversed());
    }

    private void addEnding(String line) {
        var sides = line.split("=");
        var replacements = List.of(sides[1].strip().split("\\s+")).stream()
                .map(Plurals::withoutDash)
                .toList();
        endings.add(new Ending(withoutDash(sides[0].strip()), replacements));
    }

    private static String withoutDash(String ending) {
        return Folding.fold(ending.substring(1));
    }

    private void addForms(String[] forms) {
        var headword = Folding.fold(forms[0]);
        headwords.computeIfAbsent(headword, key -> new LinkedHashSet<>());
        for (int i = 1; i < forms.length; i++) {
            headwords
                    .computeIfAbsent(Folding.fold(forms[i]), key -> new LinkedHashSet<>())
                    .add(headword);
        }
    }

    /**
     * Headwords this folded word may be a form of, without the word itself.
     *
     * @param shortestEnding endings with fewer letters are not tried
     */
    Set<String> headwords(String word, int shortestEnding) {
        var listed = headwords.get(word);
        if (listed != null) {
            return listed;
        }
        for (var ending : endings) {
            int stem = word.length() - ending.ending().length();
            if (ending.ending().length() >= shortestEnding && stem >= fewestLetters && word.endsWith(ending.ending())) {
                var found = new LinkedHashSet<String>();
                ending.replacements().forEach(replacement -> found.add(word.substring(0, stem) + replacement));
                return found;
            }
        }
        return Set.of();
    }
}
