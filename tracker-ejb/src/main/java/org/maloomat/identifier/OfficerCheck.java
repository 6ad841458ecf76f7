package org.maloomat.identifier;

import java.util.Set;

/** Whether a name is that of an officer acting as such, whom the law does not hide (KP Act 2013 s. 19). */
final class OfficerCheck {
    private static final int BEHIND = 6;

    /** Form fields behind an officer's name; folded. */
    private static final Set<String> DUTY_FIELDS =
            Set.of("designation", "rank", "post", "posting", "uhda", "ohda", "عہدہ", "دندہ");

    private OfficerCheck() {}

    static boolean isOfficer(TokenizedText passage, TokenSpan name) {
        int before = name.first() - 1;
        while (before >= 0 && (passage.isMark(before, ".,:(-") || passage.has(before, Cue.HONORIFIC))) {
            before--;
        }
        for (int first = before; first >= Math.max(0, before - CueLexicon.LONGEST); first--) {
            int end = passage.after(first, Cue.OFFICER);
            if (end == before + 1) {
                return true;
            }
        }
        int at = name.last() + 1;
        int field = passage.isMark(at, ",;(-") ? at + 1 : at;
        if (passage.isWord(field) && DUTY_FIELDS.contains(passage.key(field))) {
            return true;
        }
        if (!passage.isMark(at, ",(-")) {
            return passage.has(at, Cue.OFFICER) && passage.is(at, TokenizedText.Kind.LATIN);
        }
        for (int behind = at + 1; behind < at + BEHIND && passage.isWord(behind); behind++) {
            if (passage.has(behind, Cue.OFFICER)) {
                return true;
            }
            if (!passage.isCapitalised(behind)
                    && !passage.key(behind).equals("the")
                    && !passage.is(behind, TokenizedText.Kind.ARABIC)) {
                return false;
            }
        }
        return false;
    }
}
