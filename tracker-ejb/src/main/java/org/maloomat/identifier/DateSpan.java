package org.maloomat.identifier;

import java.util.regex.Pattern;

/** A calendar date as people write it: 12-08-2009, 3 March 2011, ۱۲ اگست ۲۰۰۹, د ۲۰۰۹ کال د اګست ۱۲. */
final class DateSpan {
    private static final Pattern NUMERIC =
            Pattern.compile("[0-9oil]{1,4} ?[-/.] ?[0-9oil]{1,2} ?[-/.] ?[0-9oil]{2,4}(?![0-9])");
    private static final Pattern SPACED = Pattern.compile("[0-9]{1,2} [0-9]{1,2} (?:19|20)[0-9]{2}(?![0-9])");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final String ORDINALS = " st nd rd th مہ مه ";

    private DateSpan() {}

    /** The token after the date that begins at the token; 0 where none begins. */
    static int after(TokenizedText passage, int token) {
        if (passage.is(token, TokenizedText.Kind.NUMBER) || isConfusedDay(passage, token)) {
            var numeric = numeric(passage, token);
            return numeric > 0 ? numeric : dayFirst(passage, token);
        }
        if (passage.has(token, Cue.MONTH)) {
            return monthFirst(passage, token);
        }
        return passage.key(token).equals("د") ? yearFirst(passage, token) : 0;
    }

    private static boolean isConfusedDay(TokenizedText passage, int token) {
        return passage.is(token, TokenizedText.Kind.LATIN)
                && passage.key(token).length() == 1
                && "oil".contains(passage.key(token));
    }

    private static int numeric(TokenizedText passage, int token) {
        for (var form : new Pattern[] {NUMERIC, SPACED}) {
            var matcher = form.matcher(passage.foldedText());
            matcher.region(passage.start(token), passage.text().length());
            if (matcher.lookingAt()) {
                return passage.tokenAt(matcher.end());
            }
        }
        return 0;
    }

    private static int dayFirst(TokenizedText passage, int token) {
        if (passage.key(token).length() > 2) {
            return 0;
        }
        int month = skip(passage, token + 1, true);
        if (!passage.has(month, Cue.MONTH)) {
            return 0;
        }
        int year = skip(passage, passage.after(month, Cue.MONTH), false);
        return isYear(passage, year) ? year + 1 : passage.after(month, Cue.MONTH);
    }

    private static int monthFirst(TokenizedText passage, int token) {
        int day = skip(passage, passage.after(token, Cue.MONTH), false);
        if (isYear(passage, day)) {
            return day + 1;
        }
        if (!passage.is(day, TokenizedText.Kind.NUMBER) || passage.key(day).length() > 2) {
            return 0;
        }
        int year = skip(passage, day + 1, true);
        return isYear(passage, year) ? year + 1 : 0;
    }

    private static int yearFirst(TokenizedText passage, int token) {
        int at = token + 1;
        if (!isYear(passage, at)) {
            return 0;
        }
        at++;
        if (passage.key(at).equals("کال") || passage.key(at).equals("م")) {
            at++;
        }
        if (passage.key(at).equals("د")) {
            at++;
        }
        if (!passage.has(at, Cue.MONTH)) {
            return 0;
        }
        at = passage.after(at, Cue.MONTH);
        if (passage.key(at).equals("په")) {
            at++;
        }
        if (!passage.is(at, TokenizedText.Kind.NUMBER)) {
            return at;
        }
        return isOrdinal(passage, at + 1) ? at + 2 : at + 1;
    }

    private static int skip(TokenizedText passage, int token, boolean ordinal) {
        int at = token;
        while (at < token + 4
                && (passage.isMark(at, ",-/.")
                        || ordinal && isOrdinal(passage, at)
                        || passage.key(at).equals("of")
                        || passage.key(at).equals("د"))) {
            at++;
        }
        return at;
    }

    private static boolean isOrdinal(TokenizedText passage, int token) {
        return passage.isWord(token) && ORDINALS.contains(" " + passage.key(token) + " ");
    }

    static boolean isYear(TokenizedText passage, int token) {
        return passage.is(token, TokenizedText.Kind.NUMBER)
                && YEAR.matcher(passage.key(token)).matches();
    }
}
