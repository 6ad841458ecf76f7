package org.maloomat.identifier;

import java.util.regex.Pattern;

/** Passports: two capitals and seven digits; behind a cue also older and looser forms. */
final class PassportRule implements Rule {
    private static final Pattern FORM = Pattern.compile("(?<![a-z0-9-])[a-z]{2}[0-9oil]{7}(?![a-z0-9])");
    private static final Pattern LOOSE = Pattern.compile("[a-z]{1,2}[ -]{0,2}[0-9oil]{6,8}(?![a-z0-9])");
    private static final int LEAST_TRUE_DIGITS = 5;
    private static final int REACH = 7;

    @Override
    public void find(TokenizedText passage, Findings findings) {
        var matcher = passage.matcher(FORM);
        for (int token = 0; token < passage.count(); token++) {
            if (isSeries(passage, token) && passage.looksAt(matcher, token) && isNumber(matcher.group())) {
                findings.add(matcher.start(), matcher.end(), IdentifierLabel.PASSPORT, 0.9);
            }
            if (passage.has(token, Cue.PASSPORT)) {
                behind(passage, passage.after(token, Cue.PASSPORT), findings);
            }
        }
    }

    /** Two capitals with digits right behind them; what looks like a third letter may be one. */
    private static boolean isSeries(TokenizedText passage, int token) {
        return passage.isCapitalised(token)
                && passage.key(token).length() >= 2
                && passage.key(token).length() <= 4
                && Character.isUpperCase(passage.text().charAt(passage.start(token) + 1))
                && passage.is(token + 1, TokenizedText.Kind.NUMBER)
                && passage.start(token + 1) == passage.end(token);
    }

    private static void behind(TokenizedText passage, int from, Findings findings) {
        var matcher = LOOSE.matcher(passage.foldedText());
        for (int at = from; at < Math.min(passage.count(), from + REACH) && !passage.endsSentence(at); at++) {
            matcher.region(passage.start(at), passage.text().length());
            if (matcher.lookingAt() && isNumber(matcher.group())) {
                findings.add(matcher.start(), matcher.end(), IdentifierLabel.PASSPORT, 0.9);
                return;
            }
        }
    }

    private static boolean isNumber(String matched) {
        return matched.chars().filter(unit -> unit >= '0' && unit <= '9').count() >= LEAST_TRUE_DIGITS;
    }
}
