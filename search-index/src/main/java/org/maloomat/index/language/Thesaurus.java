package org.maloomat.index.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sets of wordings that mean the same, over all languages: terms of law and care, and the spellings of places. */
public final class Thesaurus {

    /**
     * Wordings that mean the same as the first words of a question.
     *
     * @param length how many words they stand for; 0 where nothing is known
     * @param wordings folded words of each wording, the asked one left out
     */
    public record Match(int length, Set<List<String>> wordings) {}

    private static final Match NOTHING = new Match(0, Set.of());
    private static final Thesaurus SHIPPED = new Thesaurus(List.of("synonyms.txt", "districts.txt"));

    private record Wording(List<String> words, List<List<String>> concept) {}

    private final Map<String, List<Wording>> byFirstWord = new HashMap<>();

    private Thesaurus(List<String> resources) {
        resources.forEach(resource -> WordList.read(resource).forEach(this::addConcept));
    }

    /** The sets that come with the portal. */
    public static Thesaurus shipped() {
        return SHIPPED;
    }

    private void addConcept(String line) {
        var concept = new ArrayList<List<String>>();
        for (var wording : line.split("\\|")) {
            concept.add(WordBreaker.words(wording).stream().map(Word::text).toList());
        }
        for (var words : concept) {
            byFirstWord.computeIfAbsent(words.get(0), key -> new ArrayList<>()).add(new Wording(words, concept));
        }
    }

    /** The longest known wording that begins at a word of the question, and what it may be replaced by. */
    public Match match(List<Forms> question, int from) {
        var first = question.get(from);
        var candidates = new ArrayList<>(byFirstWord.getOrDefault(first.exact(), List.of()));
        first.related().forEach(form -> candidates.addAll(byFirstWord.getOrDefault(form, List.of())));
        int longest = candidates.stream()
                .filter(wording -> standsAt(wording.words(), question, from))
                .mapToInt(wording -> wording.words().size())
                .max()
                .orElse(0);
        if (longest == 0) {
            return NOTHING;
        }
        var wordings = new LinkedHashSet<List<String>>();
        for (var wording : candidates) {
            if (wording.words().size() == longest && standsAt(wording.words(), question, from)) {
                wording.concept().stream()
                        .filter(other -> !other.equals(wording.words()))
                        .forEach(wordings::add);
            }
        }
        return new Match(longest, wordings);
    }

    private static boolean standsAt(List<String> words, List<Forms> question, int from) {
        if (from + words.size() > question.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!question.get(from + i).include(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
