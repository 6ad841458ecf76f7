package org.maloomat.identifier;

import java.util.regex.Pattern;

/**
 * Private telephones: every mobile of Pakistan, numbers abroad, and landlines unless the words beside them or the
 * government exchange say that they are an office's. Short codes and toll-free numbers are never longer than nine digits.
 */
final class PhoneRule implements Rule {
    private static final String GAP = "[ \\-./]{0,3}";
    private static final String SEVEN = "(?:[0-9x*][ \\-.]{0,2}){6}[0-9x*]";
    private static final String COUNTRY = "(?:(?:\\+|00)[ (]{0,2})?92[ )]{0,2}" + "[ \\-./]{0,3}(?:\\(0\\) ?|0)?";

    private static final Pattern MOBILE = Pattern.compile(
            "(?<![0-9])(?<![0-9]-)(?:" + COUNTRY + "|\\(?0[ -]?)\\(?3[0-9]{2}\\)?" + GAP + SEVEN + "(?![0-9])");
    private static final Pattern SPACED = Pattern.compile("(?<![0-9])(?<![0-9] )0[ -]3(?:[ -][0-9]){9}(?![0-9])");
    private static final Pattern CONFUSED =
            Pattern.compile("(?<![a-z0-9])[0o][3][0-9oil|]{2}[ \\-]{0,2}[0-9oil|]{7}(?![a-z0-9])");
    private static final Pattern BARE =
            Pattern.compile("(?<![0-9])(?<![0-9][-./])3[0-9]{2}([ -]?)[0-9]{3}[ -]?[0-9]{4}(?![0-9])");
    private static final Pattern ABROAD = Pattern.compile(
            "(?:\\+|(?<![0-9])(?<![0-9][-./])00(?=[1-9])) ?[1-9][0-9]{0,2}(?:[ \\-.()]{0,3}[0-9]){7,12}(?![0-9])");
    private static final Pattern LANDLINE = Pattern.compile(
            "(?<![0-9])(?<![0-9][-./])\\(?0[2-9][0-9]{1,3}\\)?[ \\-./]{0,3}[0-9]{2,8}(?:[ -][0-9]{2,4}){0,2}(?![0-9]|-[0-9])");

    /** As a line written from the right leaves a number that stands at its end, its parts in the other order. */
    private static final Pattern REVERSED = Pattern.compile(
            "(?<![0-9])(?<![0-9]-)(?:[0-9]{7}|[0-9]{4}[ \\-][0-9]{3}|[0-9]{3}[ \\-][0-9]{4})[ \\-]{1,2}(?:03[0-9]{2}|3[0-9]{2}[ \\-]{1,2}(?:92\\+?|0092))(?![0-9])(?!-[0-9])");
    /** Broken at the end of a line, or of a column that was read across: its rest stands somewhere on the next line. */
    private static final Pattern BROKEN = Pattern.compile(
            "(?<![0-9])((?:\\+?92[ -]?|0)3[0-9]{2} ?-)[^0-9][^0-9]{0,200}(?<![0-9-])([0-9]{7}|[0-9]{3}[ -][0-9]{4})(?![0-9-])");

    private static final int LEAST_TRUE_DIGITS = 6;
    private static final int SHORTEST_LANDLINE = 9;
    private static final int LONGEST_LANDLINE = 11;

    @Override
    public void find(TokenizedText passage, Findings findings) {
        every(MOBILE, passage, findings, 0.99);
        every(SPACED, passage, findings, 0.9);
        every(CONFUSED, passage, findings, 0.85);
        every(REVERSED, passage, findings, 0.9);
        broken(passage, findings);
        bare(passage, findings);
        lines(ABROAD, passage, findings);
        lines(LANDLINE, passage, findings);
    }

    private static void every(Pattern pattern, TokenizedText passage, Findings findings, double confidence) {
        passage.figures().each(pattern, match -> {
            if (digits(match.group()).length() >= LEAST_TRUE_DIGITS) {
                findings.add(match.start(), match.end(), IdentifierLabel.PHONE, confidence);
            }
        });
    }

    private static void broken(TokenizedText passage, Findings findings) {
        for (var match = BROKEN.matcher(passage.folded()); match.find(); ) {
            if (passage.linesBetween(match.end(1), match.start(2)) == 1) {
                findings.add(match.start(1), match.end(1), IdentifierLabel.PHONE, 0.8);
                findings.add(match.start(2), match.end(2), IdentifierLabel.PHONE, 0.8);
            }
        }
    }

    private static void bare(TokenizedText passage, Findings findings) {
        passage.figures().each(BARE, match -> {
            var isDashed = match.group(1).equals("-");
            if (isDashed || passage.near(passage.tokenAt(match.start()), Cue.PHONE, 6, 0)) {
                findings.add(match.start(), match.end(), IdentifierLabel.PHONE, 0.8);
            }
        });
    }

    private static void lines(Pattern pattern, TokenizedText passage, Findings findings) {
        passage.figures().each(pattern, match -> {
            var national = digits(match.group()).replaceFirst("^(?:0092|92(?=.{9}))", "0");
            var isLandline = pattern == ABROAD
                    || national.length() >= SHORTEST_LANDLINE && national.length() <= LONGEST_LANDLINE;
            if (isLandline && !isPublic(passage, match.start(), match.end(), national)) {
                findings.add(match.start(), match.end(), IdentifierLabel.PHONE, 0.75);
            }
        });
    }

    private static boolean isPublic(TokenizedText passage, int start, int end, String national) {
        if (national.matches("0[89]00.*")) {
            return true;
        }
        var context = Context.of(passage, start, end);
        var isGovernmentExchange = national.matches("0(?:[2-8][1-9]|9[0-9]{1,2})(?:9[0-9]{5,7}|111[0-9]{6})");
        return context == Context.PUBLIC || context == Context.UNSAID && isGovernmentExchange;
    }

    private static String digits(String matched) {
        return matched.replaceAll("[^0-9]", "");
    }
}
