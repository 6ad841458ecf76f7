package org.maloomat.safety;

import java.util.regex.Pattern;

/** Passports: two capitals and seven digits; behind a cue also older and looser forms. */
final class PassportRule implements Rule {
    private static final Pattern FORM = Pattern.compile("(?<![a-z0-9-])[a-z]{2}[0-9oil]{7}(?![a-z0-9])");
    private static final Pattern LOOSE = Pattern.compile("[a-z]{1,2}[ -]{0,2}[0-9oil]{6,8}(?![a-z0-9])");
    private static final int LEAST_TRUE_DIGITS = 5;
    private static final int REACH = 7;

    @Override
    public void find(Passage passage, Findings findings) {
        var matcher = FORM.matcher(passage.foldedText());
        while (matcher.find()) {
            if (isNumber(matcher.group())
                    && Character.isUpperCase(passage.text().charAt(matcher.start()))
                    && Character.isUpperCase(passage.text().charAt(matcher.start() + 1))) {
                findings.add(matcher.start(), matcher.end(), IdentifierLabel.PASSPORT, 0.9);
            }
        }
        for (int token = 0; token < passage.count(); token++) {
            if (passage.has(token, Cue.PASSPORT)) {
                behind(passage, passage.after(token, Cue.PASSPORT), findings);
            }
        }
    }

    private static void behind(Passage passage, int from, Findings findings) {
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
