package org.maloomat.identifier;

import java.util.List;
import java.util.regex.Pattern;

/** National identity card numbers (CNIC, NICOP, child's B-form): five, seven and one digit, also partly masked. */
final class CardNumberRule implements Rule {
    private static final String GAP = "[ \\-./_~]{0,4}";
    private static final String BREAK = "[ \\-./_~]{1,4}";
    private static final String UNSURE = "[0-9oqil|!sbz\u06C1\u0627]";
    private static final String HIDDEN = "[0-9x*#\u2022_?]";
    private static final String BARE = "(?<![a-z0-9\u0621-\u06D3])";
    private static final String ENDED = "(?![a-z0-9\u0621-\u06D3])";
    private static final int LEAST_TRUE_DIGITS = 8;
    private static final int CUE_REACH = 8;

    private record Form(Pattern pattern, boolean needsCue, int trueDigits, double confidence) {}

    private static final List<Form> FORMS = List.of(
            form("(?<![0-9])(?<![0-9][.,])[1-7][0-9]{4}" + GAP + "[0-9]{7}" + GAP + "[0-9](?![0-9])", false, 13, 0.99),
            form("(?<![0-9])[0-9]{5}" + BREAK + "[0-9]{7}" + BREAK + "[0-9](?![0-9])", false, 13, 0.95),
            form(
                    "(?<![0-9])[1-7][0-9]{4}" + BREAK + "[0-9]{3,4} [0-9]{3,4}" + BREAK + "[0-9](?![0-9])",
                    false,
                    13,
                    0.9),
            form("(?<![0-9])(?<![0-9] )[1-7](?:[ -][0-9]){12}(?![0-9])(?! [0-9](?![0-9]))", false, 13, 0.9),
            form("(?<![0-9-])[0-9]-[0-9]{7}-[1-7][0-9]{4}(?![0-9-])", false, 13, 0.9),
            form(
                    BARE + "(?![089])" + UNSURE + "{5}[ \\-.]{0,3}" + UNSURE + "{7}[ \\-.]{0,3}" + UNSURE + ENDED,
                    false,
                    LEAST_TRUE_DIGITS,
                    0.9),
            form(
                    "(?<![a-z0-9])" + HIDDEN + "{5} ?- ?" + HIDDEN + "{3,7} ?- ?" + HIDDEN + "(?![a-z0-9])",
                    false,
                    1,
                    0.8),
            form("(?<![0-9])[1-9](?:" + GAP + "[0-9]){10,13}(?![0-9])", true, 11, 0.8));

    private static Form form(String pattern, boolean needsCue, int trueDigits, double confidence) {
        return new Form(Pattern.compile(pattern), needsCue, trueDigits, confidence);
    }

    @Override
    public void find(TokenizedText passage, Findings findings) {
        for (var form : FORMS) {
            passage.figures().each(form.pattern(), match -> {
                var digits = match.group()
                        .chars()
                        .filter(unit -> unit >= '0' && unit <= '9')
                        .count();
                if (digits >= form.trueDigits()
                        && (!form.needsCue() || isCued(passage, passage.tokenAt(match.start())))) {
                    findings.add(match.start(), match.end(), IdentifierLabel.CNIC, form.confidence());
                }
            });
        }
    }

    private static boolean isCued(TokenizedText passage, int token) {
        return passage.near(token, Cue.CARD, CUE_REACH, 0);
    }
}
