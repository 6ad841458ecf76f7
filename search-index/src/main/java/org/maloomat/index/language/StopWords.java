package org.maloomat.index.language;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words too common to be asked for. They are indexed, so that a phrase holds them, and left out of questions that hold other words.
 * Negations are in none of the lists.
 */
public final class StopWords {

    private static final Map<Language, Set<String>> LISTS = new EnumMap<>(Map.of(
            Language.ENGLISH, list("stopwords_en.txt"),
            Language.URDU, list("stopwords_ur.txt"),
            Language.PASHTO, list("stopwords_ps.txt")));
    private static final Set<String> NEGATIONS = fold(List.of("نہیں", "نہ", "بغیر", "بلا", "نه", "پرته", "مت"));

    private StopWords() {}

    /** Whether a word of a question may be left out. */
    public static boolean contains(Word word, Language language) {
        if (NEGATIONS.contains(word.text())) {
            return false;
        }
        return LISTS.get(word.isLatin() ? Language.ENGLISH : arabicScript(language))
                .contains(word.text());
    }

    private static Language arabicScript(Language language) {
        return language == Language.PASHTO ? Language.PASHTO : Language.URDU;
    }

    private static Set<String> list(String resource) {
        return fold(WordList.read(resource));
    }

    private static Set<String> fold(List<String> words) {
        return words.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    }
}
