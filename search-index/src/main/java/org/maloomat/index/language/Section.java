package org.maloomat.index.language;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers, and the sections of statutes among them: {@code 376-A}, {@code 376A}, {@code ۳۷۶-الف} and {@code 354-اے} are the words
 * {@code 376a}, {@code 376a} and {@code 354a}. Separators of thousands, lakhs and crores are dropped; a year or a count stays a number.
 */
final class Section {

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("الف", "a"),
            Map.entry("اے", "a"),
            Map.entry("ا", "a"),
            Map.entry("بی", "b"),
            Map.entry("ب", "b"),
            Map.entry("سی", "c"),
            Map.entry("ج", "c"),
            Map.entry("ڈی", "d"),
            Map.entry("د", "d"),
            Map.entry("ای", "e"),
            Map.entry("ایف", "f"),
            Map.entry("جی", "g"),
            Map.entry("ایچ", "h"),
            Map.entry("جے", "j"));
    private static final Set<String> LETTERS_AFTER_SPACE =
            Set.of("الف", "اے", "بی", "سی", "ڈی", "ای", "ایف", "جی", "ایچ", "جے");
    /** Behind a letter's name: another one, so that the two begin an abbreviation, as in ایف آئی آر. */
    private static final Pattern NEXT_LETTER_NAME = Pattern.compile(
            "\\s?(?:اے|بی|سی|ڈی|ای|ایف|جی|ایچ|آئی|آی|ائی|جے|کے|ایل|ایم|این|او|پی|کیو|آر|ایس|ٹی|یو|وی|ڈبلیو)"
                    + "(?![\\p{L}\\p{M}])");

    private static final Pattern LATIN_AFTER_SPACE = Pattern.compile(
            " ([A-Z]|[a-z](?=\\s*$|\\s+(?:(?i)ppc|p\\.p\\.c|crpc|cr\\.p\\.c|of the)(?![A-Za-z])))(?![\\p{L}\\p{N}./'’-])");
    private static final int SECTION_DIGITS = 3;
    private static final int MOST_SECTION_DIGITS = 4;
    private static final Pattern THOUSANDS = Pattern.compile(
            "(?:\\d{1,3}(?:[,٬،]\\d{3})+|\\d{1,2}(?:[,٬،]\\d{2})+[,٬،]\\d{3})(?!\\d|[,٬،]\\d)",
            Pattern.UNICODE_CHARACTER_CLASS);
    /** Of larger amounts, which are written with thousands separators or without, the fraction is a word of its own. */
    private static final Pattern DECIMAL =
            Pattern.compile("\\d{1,3}[.٫]\\d+(?![.\\d])", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern DIGITS = Pattern.compile(
            "\\d[\\d\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LATIN_SUFFIX = Pattern.compile(
            "[\\u200E\\u200F]?\\s?[-‐‑–−][\\u200E\\u200F]?\\s?((?!(?i)cc|mm)([A-Za-z])\\2?)(?![\\p{L}\\p{N}-])");
    private static final Pattern ATTACHED =
            Pattern.compile("(?!(?i)cc|mm)([A-Za-z])\\1?(?![\\p{IsLatin}\\d])", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ARABIC_SUFFIX = Pattern.compile(
            "([\\u200E\\u200F]?\\s?[-‐‑–−ـ]\\s?|\\s?)[\\u200E\\u200F]?([\\p{InArabic}&&[\\p{L}\\p{M}]]{1,4})(?![\\p{L}\\p{M}\\p{N}])");

    private Section() {}

    /** The number that begins here, or null where none does. */
    static Word at(String text, int at) {
        if (!Character.isDigit(text.codePointAt(at))) {
            return null;
        }
        var number = match(THOUSANDS, text, at);
        if (number != null) {
            return new Word(Folding.fold(number.group().replaceAll("[,٬،]", "")), at, number.end());
        }
        number = match(DECIMAL, text, at);
        if (number != null) {
            return new Word(Folding.fold(number.group().replace('٫', '.')), at, number.end());
        }
        number = match(DIGITS, text, at);
        if (number == null) {
            return null;
        }
        return withSuffix(text, at, number.end(), Folding.fold(number.group()));
    }

    private static Word withSuffix(String text, int start, int end, String digits) {
        if (digits.length() <= MOST_SECTION_DIGITS) {
            var attached = match(ATTACHED, text, end);
            if (attached != null) {
                return new Word(digits + Folding.fold(attached.group()), start, attached.end());
            }
            var latin = match(LATIN_SUFFIX, text, end);
            if (latin != null) {
                return new Word(digits + Folding.fold(latin.group(1)), start, latin.end());
            }
            latin = digits.length() <= SECTION_DIGITS ? match(LATIN_AFTER_SPACE, text, end) : null;
            if (latin != null) {
                return new Word(digits + Folding.fold(latin.group(1)), start, latin.end());
            }
            var arabic = match(ARABIC_SUFFIX, text, end);
            if (arabic != null) {
                var name = Folding.fold(arabic.group(2));
                var letter = LETTERS.get(name);
                boolean spaced = !arabic.group(1).isEmpty() && arabic.group(1).isBlank();
                if (letter != null && (!spaced || isNameAfterSpace(name, digits, text, arabic.end()))) {
                    return new Word(digits + letter, start, arabic.end());
                }
            }
        }
        return new Word(shorten(digits), start, end);
    }

    private static boolean isNameAfterSpace(String name, String digits, String text, int end) {
        return digits.length() <= SECTION_DIGITS
                && LETTERS_AFTER_SPACE.contains(name)
                && match(NEXT_LETTER_NAME, text, end) == null;
    }

    private static String shorten(String word) {
        return word.length() > 100 ? word.substring(0, 100) : word;
    }

    private static Matcher match(Pattern pattern, String text, int at) {
        var matcher = pattern.matcher(text);
        matcher.region(at, text.length());
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }
}
