package org.maloomat.document.extraction;

import java.util.Locale;

/** How the number of a list item is written, by the names of ECMA-376 part 1, 17.18.59. */
final class ListNumberFormat {
    static final String DECIMAL = "decimal";
    static final String BULLET = "bullet";
    static final String NONE = "none";

    private static final String BULLET_SIGN = "\u2022";
    /** Signs that mean the same in every font; any other is a picture of the font it was chosen in. */
    private static final String PLAIN_BULLETS = "\u2022\u25E6\u25AA\u25CF\u25CB\u25A0\u25A1\u2023\u00B7*-\u2013\u2014";

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    /** A letter is written no more often than this. */
    private static final int MOST_ROUNDS = 30;

    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int ROMAN_END = 4000;

    private ListNumberFormat() {}

    /** The number as this format writes it; in Western digits where the format is not known or has no sign for the number. */
    static String written(String format, int number) {
        return switch (format) {
            case NONE -> "";
            case BULLET -> BULLET_SIGN;
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "lowerLetter" -> letters(LATIN, number);
            case "upperLetter" -> upper(letters(LATIN, number));
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> upper(roman(number));
            case "arabicAlpha" -> letters(ARABIC, number);
            case "arabicAbjad" -> letters(ABJAD, number);
            case "hindiNumbers" -> digits('\u0966', number);
            case "arabicIndicDigits" -> digits('\u0660', number);
            case "urduDigits" -> digits('\u06F0', number);
            default -> String.valueOf(number);
        };
    }

    /** The sign of a bullet, or the common one for a sign that only the font of symbols shows. */
    static String bullet(String sign) {
        return sign.length() == 1 && PLAIN_BULLETS.contains(sign) ? sign : BULLET_SIGN;
    }

    /** After the last letter each is written twice, then three times. */
    private static String letters(String alphabet, int number) {
        int round = (number - 1) / alphabet.length();
        if (number < 1 || round >= MOST_ROUNDS) {
            return String.valueOf(number);
        }
        return alphabet.substring((number - 1) % alphabet.length(), (number - 1) % alphabet.length() + 1)
                .repeat(round + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number >= ROMAN_END) {
            return String.valueOf(number);
        }
        var written = new StringBuilder();
        int left = number;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            for (; left >= ROMAN_VALUES[i]; left -= ROMAN_VALUES[i]) {
                written.append(ROMAN_SIGNS[i]);
            }
        }
        return written.toString();
    }

    private static String digits(char zero, int number) {
        var written = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> written.append((char) (digit - '0' + zero)));
        return written.toString();
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
