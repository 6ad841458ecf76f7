package org.maloomat.identifier;

import java.util.Set;

/** Homes: what stands behind "r/o" or "سکنہ", in front of "کی رہائشی" or "اوسېدونکې", or begins with a house number. */
final class AddressRule implements Rule {
    private static final int LONGEST = 18;
    private static final int LONGEST_BEFORE = 6;
    /** Words that also speak of whole populations. */
    private static final Set<String> GENERAL = Set.of("residents", "resident", "residing", "living");

    private static final Set<String> DISTRICT_WORDS = Set.of(
            "district",
            "province",
            "division",
            "the",
            "of",
            "zila",
            ",",
            "ضلع",
            "صوبہ",
            "ڈویژن",
            "د",
            "ولسوالی",
            "and");
    private static final Set<String> NEARNESS = Set.of("near", "opposite", "behind", "beside", "adjacent", "nazd");
    private static final Cue[] ENDS = {
        Cue.FUNCTION,
        Cue.ROLE,
        Cue.OFFICER,
        Cue.PARENTAGE,
        Cue.KIN,
        Cue.CARD,
        Cue.PHONE,
        Cue.FIR,
        Cue.MLC,
        Cue.AGE,
        Cue.HONORIFIC,
        Cue.BIRTH,
        Cue.DATED,
        Cue.RESIDENT_AFTER,
        Cue.RESIDENT,
        Cue.STATION,
        Cue.PASSPORT,
        Cue.NAME_FIELD
    };

    @Override
    public void find(TokenizedText passage, Findings findings) {
        for (int token = 0; token < passage.count(); token++) {
            if (passage.has(token, Cue.RESIDENT)) {
                var isGeneral = GENERAL.contains(passage.key(token));
                behind(passage, passage.after(token, Cue.RESIDENT), findings, false, isGeneral);
            }
            if (passage.has(token, Cue.ADDRESS_FIELD)) {
                field(passage, token, findings);
            }
            if (passage.has(token, Cue.HOUSE)) {
                behind(passage, token, findings, true, false);
            }
            if (passage.has(token, Cue.RESIDENT_AFTER)) {
                before(passage, token, findings);
            }
        }
    }

    private static void field(TokenizedText passage, int cue, Findings findings) {
        int from = passage.after(cue, Cue.ADDRESS_FIELD);
        var isField =
                passage.isMark(from, ":-=") || passage.hasAny(from, Cue.HOUSE, Cue.LOCALITY) || isCopula(passage, from);
        if (isField && Context.around(passage, cue, from) != Context.PUBLIC) {
            behind(passage, from, findings, false, false);
        }
    }

    private static boolean isCopula(TokenizedText passage, int token) {
        return " is ہی یی hai ".contains(" " + passage.key(token) + " ")
                && !passage.key(token).isEmpty();
    }

    private static void behind(TokenizedText passage, int from, Findings findings, boolean isHouse, boolean isGeneral) {
        int first = from;
        while (first < from + 4
                && (passage.isMark(first, ":-.=") || isLead(passage, first) || isCopula(passage, first))) {
            first++;
        }
        int last = end(passage, first, findings) - 1;
        while (last >= first && passage.is(last, TokenizedText.Kind.MARK)) {
            last--;
        }
        var isPlace = (last > first || last == first && passage.isWord(first))
                && !(isGeneral && isDistrict(passage, first, last))
                && !(isHouse && Context.around(passage, first, last + 1) == Context.PUBLIC);
        if (isPlace && (!isHouse || last > passage.after(first, Cue.HOUSE) - 1)) {
            findings.add(passage.start(first), passage.end(last), IdentifierLabel.ADDRESS, 0.85);
        }
    }

    private static boolean isLead(TokenizedText passage, int token) {
        return " the at in of د ".contains(" " + passage.key(token) + " ") && passage.isWord(token);
    }

    /** No more than districts: too many people live there for it to be anybody's home. */
    private static boolean isDistrict(TokenizedText passage, int first, int last) {
        for (int at = first; at <= last; at++) {
            if (!passage.has(at, Cue.TOWN) && !DISTRICT_WORDS.contains(passage.key(at))) {
                return false;
            }
        }
        return true;
    }

    private static int end(TokenizedText passage, int first, Findings findings) {
        int at = first;
        while (at < Math.min(passage.count(), first + LONGEST)
                && belongs(passage, at)
                && !findings.isTaken(passage.start(at), passage.end(at))
                && !(at > first && passage.startsLine(at) && !passage.isMark(at - 1, ",-"))) {
            at++;
        }
        return at;
    }

    private static boolean belongs(TokenizedText passage, int token) {
        if (passage.has(token, Cue.HOUSE) || passage.has(token, Cue.NUMBER)) {
            return true;
        }
        if (passage.is(token, TokenizedText.Kind.MARK)) {
            return passage.isMark(token, ",-/#'") || passage.isMark(token, ".") && isAbbreviation(passage, token - 1);
        }
        if (passage.is(token, TokenizedText.Kind.NUMBER) || passage.has(token, Cue.LOCALITY)) {
            return true;
        }
        var isLetter = passage.isCapitalised(token) && passage.key(token).length() == 1;
        if (passage.hasAny(token, ENDS) && !isPlaceWord(passage, token) && !isLetter) {
            return isJoint(passage, token) || isLandmark(passage, token);
        }
        return isLandmark(passage, token)
                || passage.is(token, TokenizedText.Kind.ARABIC)
                        && (!passage.has(token, Cue.ORDINARY) || isPlaceWord(passage, token))
                || passage.isCapitalised(token)
                || isPlaceWord(passage, token)
                || passage.is(token, TokenizedText.Kind.LATIN)
                        && passage.key(token).length() == 1
                || passage.has(token, Cue.TOWN);
    }

    /** "near the old well": a few small words behind a word of nearness. */
    private static boolean isLandmark(TokenizedText passage, int token) {
        if (!passage.is(token, TokenizedText.Kind.LATIN)) {
            return false;
        }
        if (NEARNESS.contains(passage.key(token))) {
            return passage.isMark(token - 1, ",") || passage.key(token - 1).equals("and");
        }
        for (int at = token - 1; at > token - 5 && passage.is(at, TokenizedText.Kind.LATIN); at--) {
            if (NEARNESS.contains(passage.key(at))) {
                return passage.isMark(at - 1, ",") && (at == token - 1 || !passage.has(token, Cue.FUNCTION));
            }
        }
        return false;
    }

    private static boolean isAbbreviation(TokenizedText passage, int token) {
        return passage.is(token, TokenizedText.Kind.LATIN)
                && passage.key(token).length() <= 3
                && !passage.endsSentence(token + 1);
    }

    private static boolean isJoint(TokenizedText passage, int token) {
        return " د of ".contains(" " + passage.key(token) + " ")
                && (passage.isCapitalised(token + 1) || passage.is(token + 1, TokenizedText.Kind.ARABIC))
                && !passage.has(token + 1, Cue.FUNCTION);
    }

    private static boolean isPlaceWord(TokenizedText passage, int token) {
        return (" tehsil district teh distt village mohalla street road colony town near phase sector block ضلع تحصیل گاؤں گاوں محلہ کلی کلے ښار شہر علاقہ یونین کونسل وارڈ کالونی نزد مرکز سکول ولسوالی ")
                .contains(" " + passage.key(token) + " ");
    }

    private static void before(TokenizedText passage, int cue, Findings findings) {
        int first = cue;
        while (first > Math.max(0, cue - LONGEST_BEFORE)
                && isBefore(passage, first - 1)
                && !findings.isTaken(passage.start(first - 1), passage.end(first - 1))) {
            first--;
        }
        while (first < cue && (passage.key(first).equals("د") || passage.is(first, TokenizedText.Kind.MARK))) {
            first++;
        }
        var isNamed = first < cue
                && !(cue - first == 1 && passage.has(first, Cue.ORDINARY))
                && !isDistrict(passage, first, cue - 1);
        if (isNamed) {
            findings.add(passage.start(first), passage.end(cue - 1), IdentifierLabel.ADDRESS, 0.75);
        }
    }

    private static boolean isBefore(TokenizedText passage, int token) {
        if (passage.isMark(token, ",")) {
            return passage.hasAny(token + 1, Cue.TOWN, Cue.LOCALITY) || isPlaceWord(passage, token + 1);
        }
        if (passage.key(token).equals("د")) {
            return true;
        }
        if (!passage.isWord(token) && !passage.is(token, TokenizedText.Kind.NUMBER)) {
            return false;
        }
        if (isPlaceWord(passage, token) || passage.has(token, Cue.LOCALITY) || passage.has(token, Cue.HOUSE)) {
            return true;
        }
        if (passage.hasAny(token, ENDS) || passage.hasAny(token, Cue.ORDINARY, Cue.PARENTAGE_AFTER)) {
            return false;
        }
        return passage.is(token, TokenizedText.Kind.ARABIC) || passage.isCapitalised(token);
    }
}
