package org.maloomat.index.language;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Abbreviations written with dots or spaces between their letters; each is one word. {@code u/s} before a section is {@code section}. */
final class Abbreviation {

    private static final Pattern DOTTED = Pattern.compile(
            "(?i)(?:cr|[a-z])(?:(?:\\.\\s?[a-z](?=\\.))+(?:\\.[a-z](?![a-z\\d]))?|\\.[a-z](?![a-z\\d]))\\.?");
    private static final Pattern UNDER_SECTION = Pattern.compile("(?i)u/ss?\\b");
    private static final Map<Pattern, String> SPACED = Map.of(
            Pattern.compile("ت\\s?[.۔\\-‐]?\\s?پ(?![\\p{L}\\p{M}])"), "ppc",
            Pattern.compile("ض\\s?[.۔\\-‐]?\\s?ف(?![\\p{L}\\p{M}])"), "crpc");

    private Abbreviation() {}

    /** The abbreviation that begins here, or null where none does. */
    static Word at(String text, int at, List<Word> before) {
        char c = text.charAt(at);
        boolean wordBegins = before.isEmpty()
                || before.get(before.size() - 1).end() < at
                || before.get(before.size() - 1).isNumber();
        if (!wordBegins) {
            return null;
        }
        if (c == 'ت' || c == 'ض') {
            for (var spaced : SPACED.entrySet()) {
                var matcher =
                        spaced.getKey().matcher(text).region(at, text.length()).useTransparentBounds(true);
                if (matcher.lookingAt()) {
                    return new Word(spaced.getValue(), at, matcher.end());
                }
            }
        }
        if (c > 'z' || !Character.isLetter(c) || at + 2 >= text.length()) {
            return null;
        }
        if ((c == 'u' || c == 'U') && text.charAt(at + 1) == '/') {
            var matcher = UNDER_SECTION.matcher(text).region(at, text.length()).useTransparentBounds(true);
            return matcher.lookingAt() ? new Word("section", at, matcher.end()) : null;
        }
        if (text.charAt(at + 1) == '.' || text.charAt(at + 2) == '.') {
            var matcher = DOTTED.matcher(text).region(at, text.length()).useTransparentBounds(true);
            if (matcher.lookingAt()) {
                return new Word(Folding.fold(matcher.group().replaceAll("[.\\s]", "")), at, matcher.end());
            }
        }
        return null;
    }
}
