package org.maloomat.identifier;

/** Dates of birth: only dates beside a word of birth, for a reporting period has dates too. */
final class BirthDateRule implements Rule {
    private static final int REACH = 5;
    private static final int LONGEST_DATE = 9;

    @Override
    public void find(TokenizedText passage, Findings findings) {
        for (int token = 0; token < passage.count(); token++) {
            if (passage.has(token, Cue.BIRTH)) {
                behind(passage, token, findings);
            }
            if (passage.has(token, Cue.BIRTH_AFTER)) {
                before(passage, token, findings);
            }
        }
    }

    private static void behind(TokenizedText passage, int cue, Findings findings) {
        int from = passage.after(cue, Cue.BIRTH);
        for (int at = from; at < Math.min(passage.count(), from + REACH) && !passage.endsSentence(at); at++) {
            int after = DateSpan.after(passage, at);
            if (after == 0 && DateSpan.isYear(passage, at) && !passage.key(cue).equals("born")) {
                after = at + 1;
            }
            if (after > 0) {
                findings.add(passage.start(at), passage.end(after - 1), IdentifierLabel.DOB, 0.97);
                return;
            }
            if (passage.hasAny(at, Cue.ROLE, Cue.CARD, Cue.SCHOOL)) {
                return;
            }
        }
    }

    private static void before(TokenizedText passage, int cue, Findings findings) {
        for (int at = Math.max(0, cue - LONGEST_DATE); at < cue; at++) {
            int after = DateSpan.after(passage, at);
            if (after > 0 && after <= cue && cue - after <= 2) {
                findings.add(passage.start(at), passage.end(after - 1), IdentifierLabel.DOB, 0.95);
                return;
            }
        }
    }
}
