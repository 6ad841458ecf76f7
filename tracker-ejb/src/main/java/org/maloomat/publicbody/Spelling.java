package org.maloomat.publicbody;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes spellings comparable: the letters Urdu, Pashto and Arabic keyboards write differently, and Roman Urdu by its consonants. */
final class Spelling {
    private static final String WRITTEN = "يىئېۍكګهھةۀۂۃآأإٱؤټډړڼ";
    private static final String FOLDED = "ییییی" + "کگ" + "ہہہہہہ" + "اااا" + "وٹڈڑن";
    private static final int SHORTEST_BY_SOUND = 5;
    private static final Pattern ROMAN = Pattern.compile("[a-z]+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouyh]");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    private Spelling() {}

    /** The words of the text, each letter in one form, parted by single spaces. */
    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(letter -> fold(letter, folded));
        return folded.toString().strip();
    }

    static List<String> words(String text) {
        var folded = fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    private static void fold(int letter, StringBuilder folded) {
        var place = WRITTEN.indexOf(letter);
        if (place >= 0) {
            folded.append(FOLDED.charAt(place));
        } else if (Character.isDigit(letter)) {
            folded.append(Character.digit(letter, 10));
        } else if (letter != 'ـ' && Character.isLetter(letter)) {
            folded.appendCodePoint(letter);
        } else if (isSpace(letter) && !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    /** Vowel signs, tatweel and invisible marks vanish inside a word; all else parts words, the zero-width non-joiner too. */
    private static boolean isSpace(int letter) {
        return letter == 0x200C
                || switch (Character.getType(letter)) {
                    case Character.NON_SPACING_MARK, Character.FORMAT, Character.MODIFIER_LETTER -> false;
                    default -> true;
                };
    }

    /** The consonants of a folded Roman word as they sound, or empty text for short words and other scripts. */
    static String sound(String word) {
        if (word.length() < SHORTEST_BY_SOUND || !ROMAN.matcher(word).matches()) {
            return "";
        }
        var sound = word.replace("kh", "x")
                .replace("gh", "g")
                .replace("sh", "c")
                .replace("ph", "f")
                .replace('q', 'k')
                .replace('z', 's')
                .replace('w', 'v');
        return DOUBLED.matcher(VOWELS.matcher(sound).replaceAll("")).replaceAll("$1");
    }
}
