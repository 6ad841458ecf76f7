package org.maloomat.identifier;

import java.util.regex.Pattern;

/** IBANs by their form (ISO 13616: PK, two check digits, bank, sixteen digits), other bank accounts behind a cue. */
final class BankAccountRule implements Rule {
    private static final String S = "[ -]?";
    private static final Pattern PAKISTANI = Pattern.compile("(?<![a-z0-9])p" + S + "k" + S + "[0-9oil]" + S
            + "[0-9oil]" + "(?:" + S + "[a-z0-9]){4}" + "(?:" + S + "[0-9oil]){16}(?![a-z0-9])");
    private static final Pattern FOREIGN =
            Pattern.compile("(?<![a-z0-9])[a-z]{2}[0-9]{2}(?:[ -]?[a-z0-9]){11,30}(?![a-z0-9])");
    private static final Pattern DOMESTIC = Pattern.compile("[0-9](?:[ \\-./]?[0-9]){6,22}(?![0-9])");
    private static final int REACH = 6;

    @Override
    public void find(TokenizedText passage, Findings findings) {
        var matcher = passage.matcher(PAKISTANI);
        for (int token = 0; token < passage.count(); token++) {
            if ((passage.key(token).startsWith("pk") || passage.key(token).equals("p"))
                    && passage.looksAt(matcher, token)
                    && Context.of(passage, matcher.start(), matcher.end()) != Context.PUBLIC) {
                findings.add(matcher.start(), matcher.end(), IdentifierLabel.BANK, 0.99);
            }
        }
        for (int token = 0; token < passage.count(); token++) {
            if (passage.has(token, Cue.IBAN)) {
                behind(FOREIGN, passage, token, passage.after(token, Cue.IBAN), findings);
            } else if (passage.has(token, Cue.ACCOUNT)) {
                behind(DOMESTIC, passage, token, passage.after(token, Cue.ACCOUNT), findings);
            }
        }
    }

    private static void behind(Pattern form, TokenizedText passage, int cue, int from, Findings findings) {
        var matcher = form.matcher(passage.foldedText());
        for (int at = from; at < Math.min(passage.count(), from + REACH) && !passage.endsSentence(at); at++) {
            matcher.region(passage.start(at), passage.text().length());
            if (matcher.lookingAt()) {
                if (Context.around(passage, cue, at) != Context.PUBLIC) {
                    findings.add(matcher.start(), matcher.end(), IdentifierLabel.BANK, 0.85);
                }
                return;
            }
        }
    }
}
