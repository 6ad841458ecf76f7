package org.maloomat.index.language;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Dates in figures: {@code 05/03/2024}, {@code 5.3.2024} and {@code ۰۵-۰۳-۲۰۲۴} are the words {@code 5 3 2024}. The order stays as
 * written, since day and month cannot be told apart.
 */
final class WrittenDate {

    private static final String MARK = "[\\u200E\\u200F\\u061C]?";
    private static final String BETWEEN = MARK + " ?[-/.\\u2010-\\u2015\\u2212\\u060D\\u066B\\u06D4] ?" + MARK;
    private static final String DAY_OR_MONTH = "(\\d{1,2})";
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(?<!\\d[-/.])(?:" + DAY_OR_MONTH + BETWEEN + DAY_OR_MONTH + BETWEEN + "(\\d{4}|\\d{2})"
                    + "|(\\d{4})" + BETWEEN + DAY_OR_MONTH + BETWEEN + DAY_OR_MONTH + ")(?!\\d|[-/.]\\d)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final int LAST_DAY = 31;

    private WrittenDate() {}

    /** Adds the words of the date that begins here. The offset behind it, or {@code at} where none does. */
    static int add(String text, int at, List<Word> words) {
        var matcher = DATE.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return at;
        }
        int first = matcher.start(1) >= 0 ? 1 : 4;
        int day = first == 1 ? 1 : 5;
        if (!isDayOrMonth(matcher.group(day)) || !isDayOrMonth(matcher.group(day + 1))) {
            return at;
        }
        for (int group = first; group < first + 3; group++) {
            var number = withoutZero(Folding.fold(matcher.group(group)));
            var tie = group == first ? Word.Tie.APART : Word.Tie.BOUND;
            words.add(new Word(number, matcher.start(group), matcher.end(group), tie));
        }
        return matcher.end();
    }

    private static boolean isDayOrMonth(String digits) {
        int number = Integer.parseInt(digits);
        return number > 0 && number <= LAST_DAY;
    }

    private static String withoutZero(String number) {
        return number.length() == 2 && number.charAt(0) == '0' ? number.substring(1) : number;
    }
}
