package org.maloomat.index.language;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The consonants of a word, so that Urdu written in Latin letters meets itself in its own script and in its other Latin spellings:
 * vowels, h, v, w and y are dropped, letters that Roman Urdu does not tell apart are one, doubles are single.
 */
final class RomanSkeleton {

    private static final int FEWEST_LETTERS = 5;
    private static final int FEWEST_CONSONANTS = 3;
    private static final Set<String> ENGLISH =
            WordList.read("english_words.txt").stream().collect(Collectors.toUnmodifiableSet());

    private RomanSkeleton() {}

    /** Skeleton of a Latin word that is long enough and not plain English, else null. */
    static String ofLatin(String word) {
        if (word.length() < FEWEST_LETTERS || isEnglish(word)) {
            return null;
        }
        return longEnough(latin(word));
    }

    /** Skeleton of a word in Arabic script, else null. */
    static String ofArabic(String word) {
        return longEnough(arabic(word));
    }

    static boolean isEnglish(String word) {
        return ENGLISH.contains(word) || isEnglishPlural(word);
    }

    private static boolean isEnglishPlural(String word) {
        return word.endsWith("s") && ENGLISH.contains(word.substring(0, word.length() - 1));
    }

    private static String longEnough(String skeleton) {
        return skeleton.length() < FEWEST_CONSONANTS ? null : skeleton;
    }

    private static String latin(String word) {
        var out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
            switch (c) {
                case 's' -> put(next == 'h' ? 'x' : 's', out);
                case 'z' -> put('s', out);
                case 'c' -> put(next == 'h' ? 'c' : 'k', out);
                case 'k', 'q' -> put('k', out);
                case 'x' -> put('k', out);
                case 'p' -> put(next == 'h' ? 'f' : 'p', out);
                case 'b', 'd', 'f', 'g', 'j', 'l', 'm', 'n', 'r', 't' -> put(c, out);
                default -> {}
            }
        }
        return out.toString();
    }

    private static String arabic(String word) {
        var out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            boolean aspirated = i + 1 < word.length() && word.charAt(i + 1) == 'ھ';
            switch (word.charAt(i)) {
                case 'ب' -> put('b', out);
                case 'پ' -> put(aspirated ? 'f' : 'p', out);
                case 'ف' -> put('f', out);
                case 'ت', 'ط', 'ٹ', 'ټ' -> put('t', out);
                case 'ث', 'س', 'ص', 'ز', 'ذ', 'ض', 'ظ', 'ژ', 'ځ', 'څ' -> put('s', out);
                case 'ش', 'ښ' -> put('x', out);
                case 'ج' -> put('j', out);
                case 'چ' -> put('c', out);
                case 'خ', 'ک', 'ق' -> put('k', out);
                case 'گ', 'غ', 'ږ' -> put('g', out);
                case 'د', 'ڈ', 'ډ' -> put('d', out);
                case 'ر', 'ڑ', 'ړ' -> put('r', out);
                case 'ل' -> put('l', out);
                case 'م' -> put('m', out);
                case 'ن', 'ں', 'ڼ' -> put('n', out);
                default -> {}
            }
        }
        return out.toString();
    }

    private static void put(char consonant, StringBuilder out) {
        if (out.isEmpty() || out.charAt(out.length() - 1) != consonant) {
            out.append(consonant);
        }
    }
}
