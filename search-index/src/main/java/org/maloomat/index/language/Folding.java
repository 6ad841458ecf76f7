package org.maloomat.index.language;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One spelling for letters that keyboards, fonts and PDF files write in several ways. Letters that tell words apart stay apart: bari
 * yeh (لڑکے is not لڑکی), do-chashmi heh (بھن is not بہن), the Pashto and Urdu retroflexes.
 */
final class Folding {

    private static final int FEWEST_DIALECT_LETTERS = 4;

    private Folding() {}

    /** Strict form of a word: compatibility forms resolved, marks and tatweel dropped, digits in ASCII, lower case. */
    static String fold(String word) {
        if (isPlainAscii(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        var composed = Normalizer.normalize(word, Normalizer.Form.NFKC);
        var folded = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> append(c, folded));
        return folded.toString();
    }

    /**
     * Form for readers who swap the Pashto yehs, or write a Pashto letter with the other language's; the letters that dialects tell
     * apart (ښ as ش, ږ as ژ) in words of four letters or more.
     */
    static String loosen(String folded) {
        var loose = folded.replace('ې', 'ی')
                .replace('ۍ', 'ی')
                .replace('ټ', 'ٹ')
                .replace('ډ', 'ڈ')
                .replace('ړ', 'ڑ')
                .replace("ڼ", "نڑ");
        return folded.length() < FEWEST_DIALECT_LETTERS
                ? loose
                : loose.replace('ښ', 'ش').replace('ږ', 'ژ');
    }

    private static boolean isPlainAscii(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }

    private static void append(int c, StringBuilder to) {
        if (Character.isWhitespace(c)) {
            return;
        }
        if (Character.isDigit(c)) {
            to.append((char) ('0' + Character.digit(c, 10)));
            return;
        }
        switch (c) {
            case 'ي', 'ى', 'ئ', 'ێ' -> to.append('ی');
            case 'ۓ' -> to.append('ے');
            case 'ك', 'ڪ' -> to.append('ک');
            case 'ګ' -> to.append('گ');
            case 'ه', 'ة', 'ۀ', 'ۂ', 'ۃ', 'ە' -> to.append('ہ');
            case 'آ', 'أ', 'إ', 'ٱ' -> to.append('ا');
            case 'ؤ' -> to.append('و');
            case 'ء', 'ـ' -> {}
            default -> appendOther(c, to);
        }
    }

    private static void appendOther(int c, StringBuilder to) {
        if (isMark(c) || Character.getType(c) == Character.FORMAT) {
            return;
        }
        if (c >= 0xC0 && c < 0x250) {
            Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                    .codePoints()
                    .filter(part -> !isMark(part))
                    .map(Character::toLowerCase)
                    .forEach(to::appendCodePoint);
            return;
        }
        to.appendCodePoint(Character.toLowerCase(c));
    }

    static boolean isMark(int c) {
        var type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
