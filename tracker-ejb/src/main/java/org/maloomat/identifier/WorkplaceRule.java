package org.maloomat.identifier;

/** The school or workplace of a person the text is about; schools in a statistic or a law are nobody's. */
final class WorkplaceRule implements Rule {
    private static final int LONGEST_SIDE = 8;
    private static final int NEAR_BEFORE = 24;
    private static final int NEAR_BEHIND = 14;

    @Override
    public void find(TokenizedText passage, Findings findings) {
        for (int token = 0; token < passage.count(); token++) {
            if (passage.has(token, Cue.SCHOOL) && isAboutSomebody(passage, token)) {
                school(passage, token, findings);
            }
            if (passage.has(token, Cue.WORK) && passage.near(token, Cue.PRIVATE_CONTEXT, NEAR_BEFORE, 4)) {
                work(passage, token, findings);
            }
        }
    }

    private static boolean isAboutSomebody(TokenizedText passage, int token) {
        return passage.near(token, Cue.PUPIL, NEAR_BEFORE, NEAR_BEHIND) || passage.near(token, Cue.SCHOOL_FIELD, 6, 0);
    }

    private static void school(TokenizedText passage, int keyword, Findings findings) {
        int first = keyword;
        int last = passage.after(keyword, Cue.SCHOOL) - 1;
        boolean isPashto = passage.key(keyword - 1).equals("د")
                || passage.has(keyword - 1, Cue.SCHOOL_KIND) && passage.is(keyword, TokenizedText.Kind.ARABIC);
        while (first > Math.max(0, keyword - LONGEST_SIDE) && isPart(passage, first - 1, isPashto)) {
            first--;
        }
        while (last + 1 < Math.min(passage.count(), keyword + LONGEST_SIDE) && isPart(passage, last + 1, false)) {
            last++;
        }
        while (first < keyword && (passage.key(first).equals("د") || passage.is(first, TokenizedText.Kind.MARK))) {
            first++;
        }
        while (last > keyword && passage.is(last, TokenizedText.Kind.MARK)) {
            last--;
        }
        if (isNamed(passage, first, last)) {
            findings.add(passage.start(first), passage.end(last), IdentifierLabel.SCHOOL_OR_WORK, 0.75);
        }
    }

    private static boolean isPart(TokenizedText passage, int token, boolean joints) {
        if (passage.isMark(token, ".")) {
            return passage.key(token - 1).equals("no")
                    || passage.key(token - 1).equals("govt")
                    || passage.key(token - 1).length() == 1 && passage.is(token - 1, TokenizedText.Kind.LATIN);
        }
        if (passage.has(token, Cue.SCHOOL_KIND) && passage.is(token, TokenizedText.Kind.ARABIC)) {
            return true;
        }
        if (passage.has(token, Cue.NUMBER)
                || passage.is(token, TokenizedText.Kind.NUMBER)
                        && passage.key(token).length() < 3) {
            return passage.is(token, TokenizedText.Kind.NUMBER)
                    || passage.is(token + 1, TokenizedText.Kind.NUMBER)
                    || passage.is(token + 2, TokenizedText.Kind.NUMBER);
        }
        if (passage.is(token, TokenizedText.Kind.ARABIC)) {
            return joints && passage.key(token).equals("د")
                    || passage.has(token, Cue.LOCALITY)
                    || !passage.hasAny(
                            token, Cue.FUNCTION, Cue.ORDINARY, Cue.ROLE, Cue.PUPIL, Cue.SCHOOL_FIELD, Cue.OFFICER);
        }
        return passage.isCapitalised(token)
                && !(passage.hasAny(token, Cue.FUNCTION, Cue.HONORIFIC)
                        || passage.hasAny(token, Cue.ROLE) && !isPlural(passage, token));
    }

    private static boolean isPlural(TokenizedText passage, int token) {
        return passage.key(token).endsWith("s");
    }

    private static boolean isNamed(TokenizedText passage, int first, int last) {
        for (int at = first; at <= last; at++) {
            if (passage.isWord(at) && !passage.hasAny(at, Cue.SCHOOL_KIND, Cue.SCHOOL, Cue.NUMBER, Cue.FUNCTION)
                    || passage.is(at, TokenizedText.Kind.NUMBER)) {
                return true;
            }
        }
        return passage.is(first, TokenizedText.Kind.LATIN) && last - first >= 2;
    }

    private static void work(TokenizedText passage, int cue, Findings findings) {
        if (passage.is(cue, TokenizedText.Kind.ARABIC) || passage.key(cue).equals("mein")) {
            int first = cue;
            while (first > Math.max(0, cue - LONGEST_SIDE) && isWorkplace(passage, first - 1)) {
                first--;
            }
            add(passage, first, cue - 1, findings);
            return;
        }
        int first = passage.after(cue, Cue.WORK);
        while (passage.isMark(first, ":-")
                || passage.key(first).equals("the")
                || passage.key(first).equals("a")) {
            first++;
        }
        int last = first - 1;
        while (last + 1 < first + LONGEST_SIDE && isWorkplace(passage, last + 1)) {
            last++;
        }
        add(passage, first, last, findings);
    }

    private static boolean isWorkplace(TokenizedText passage, int token) {
        if (passage.is(token, TokenizedText.Kind.ARABIC)) {
            return passage.has(token, Cue.SCHOOL_KIND)
                    || !passage.hasAny(token, Cue.FUNCTION, Cue.ROLE, Cue.KIN, Cue.PRIVATE_CONTEXT, Cue.OFFICER);
        }
        return passage.isCapitalised(token)
                && !passage.hasAny(token, Cue.FUNCTION, Cue.ROLE, Cue.HONORIFIC, Cue.OFFICER);
    }

    private static void add(TokenizedText passage, int first, int last, Findings findings) {
        if (first <= last) {
            findings.add(passage.start(first), passage.end(last), IdentifierLabel.SCHOOL_OR_WORK, 0.65);
        }
    }
}
