package org.maloomat.index.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms under which a word is indexed and asked for. A text and a question meet when they share one form. Keeps the forms of
 * words it has seen; not thread-safe.
 */
public final class WordForms {

    /** First char of a sound key; no word begins with it. */
    public static final char SOUND = '~';

    /** First char of the term that stands where the second part of a hyphened word stands; no word begins with it. */
    public static final char REST = '-';

    private static final String OF_LATIN = SOUND + "l";
    private static final String OF_ARABIC = SOUND + "a";
    private static final String PASHTO_LETTERS = "ټډړږښڼځڅېۍ";
    private static final String URDU_LETTERS = "ٹڈڑںے";
    private static final int LONGEST_SHORT_ENDING = 2;
    private static final int REMEMBERED = 20_000;

    private final EnglishStem english = new EnglishStem();
    private final Map<String, List<String>> remembered = new HashMap<>();

    /** Every term to be indexed for a word, the folded word first. */
    public List<String> indexed(Word word, Language language) {
        var key = language == Language.PASHTO ? "p" + word.text() : word.text();
        var known = remembered.get(key);
        if (known == null) {
            if (remembered.size() >= REMEMBERED) {
                remembered.clear();
            }
            known = toIndex(word, language);
            remembered.put(key, known);
        }
        return known;
    }

    private List<String> toIndex(Word word, Language language) {
        var terms = new ArrayList<String>();
        terms.add(word.text());
        terms.addAll(related(word, language));
        var sound = sound(word);
        if (sound != null) {
            terms.add((word.isLatin() ? OF_LATIN : OF_ARABIC) + sound);
        }
        return List.copyOf(terms);
    }

    /** Every term to be indexed for two words as the one they are without the hyphen between them, the folded word first. */
    List<String> indexedJoined(Word first, Word second, Language language) {
        var word = Word.joining(first, second);
        var terms = new ArrayList<String>();
        terms.add(word.text());
        terms.addAll(related(word, language));
        return terms;
    }

    /** What two words of a question are looked for as, taken as the one they are without the hyphen between them. */
    public Forms askedJoined(Word first, Word second, Language language) {
        var asked = asked(Word.joining(first, second), language);
        return new Forms(asked.exact(), asked.related(), List.of(), asked.implied());
    }

    /** What a word of a question is looked for as. */
    public Forms asked(Word word, Language language) {
        var sound = sound(word);
        List<String> sounds = List.of();
        if (sound != null) {
            sounds = word.isLatin() ? List.of(OF_ARABIC + sound, OF_LATIN + sound) : List.of(OF_LATIN + sound);
        }
        return new Forms(
                word.text(),
                List.copyOf(related(word, language)),
                sounds,
                !base(word).equals(word.text()));
    }

    /** The related form that every text with this word has, whatever its language; the word itself where there is none. */
    private String base(Word word) {
        if (word.isLatin()) {
            return english.of(word.text());
        }
        return word.isArabic() ? Folding.loosen(word.text()) : word.text();
    }

    private Set<String> related(Word word, Language language) {
        var related = new LinkedHashSet<String>();
        var text = word.text();
        if (word.isLatin()) {
            related.add(base(word));
        } else if (word.isArabic()) {
            related.add(base(word));
            for (var headword : headwords(text, language)) {
                related.add(headword);
                related.add(Folding.loosen(headword));
            }
        }
        related.remove(text);
        return related;
    }

    private static Set<String> headwords(String text, Language language) {
        if (hasOneOf(PASHTO_LETTERS, text)) {
            return Plurals.PASHTO.headwords(text, 1);
        }
        if (hasOneOf(URDU_LETTERS, text)) {
            return Plurals.URDU.headwords(text, 1);
        }
        var both = new LinkedHashSet<>(Plurals.URDU.headwords(text, 1));
        both.addAll(Plurals.PASHTO.headwords(text, language == Language.PASHTO ? 1 : LONGEST_SHORT_ENDING + 1));
        return both;
    }

    private static boolean hasOneOf(String letters, String text) {
        return text.chars().anyMatch(c -> letters.indexOf(c) >= 0);
    }

    private static String sound(Word word) {
        if (word.isLatin()) {
            return RomanSkeleton.ofLatin(word.text());
        }
        return word.isArabic() ? RomanSkeleton.ofArabic(word.text()) : null;
    }

    /** Sound key under which two Latin words written apart meet one word in Arabic script, or null. */
    public static String soundOfJoined(Word first, Word second) {
        if (!first.isLatin() || !second.isLatin()) {
            return null;
        }
        var sound = RomanSkeleton.ofLatin(first.text() + second.text());
        return sound == null
                        || sound.length() < 4
                        || RomanSkeleton.isEnglish(first.text())
                        || RomanSkeleton.isEnglish(second.text())
                ? null
                : OF_ARABIC + sound;
    }
}
