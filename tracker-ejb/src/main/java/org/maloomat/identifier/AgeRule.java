package org.maloomat.identifier;

/** A person's exact age. Limits of the law, ranges of a statistic and the age of things are not. */
final class AgeRule implements Rule {
    private static final int OLDEST = 110;
    private static final int LIMIT_BEFORE = 3;
    private static final int LIMIT_BEHIND = 2;
    private static final int BETWEEN = 3;

    @Override
    public void find(TokenizedText passage, Findings findings) {
        for (int token = 0; token < passage.count(); token++) {
            if (passage.has(token, Cue.AGE)) {
                behindCue(passage, token, findings);
            }
            if (isAge(passage, token)) {
                beforeAdjective(passage, token, findings);
            }
        }
    }

    private static void behindCue(TokenizedText passage, int cue, Findings findings) {
        int at = passage.after(cue, Cue.AGE);
        int from = at;
        while (at < from + BETWEEN && isBetween(passage, at)) {
            at++;
        }
        if (!isAge(passage, at) || isLimited(passage, cue) || isRange(passage, at)) {
            return;
        }
        int end = at + 1;
        if (passage.has(end, Cue.AGE_UNIT)) {
            end = passage.after(end, Cue.AGE_UNIT);
        }
        if (!limits(passage, end)) {
            findings.add(passage.start(cue), passage.end(end - 1), IdentifierLabel.AGE, 0.85);
        }
    }

    private static void beforeAdjective(TokenizedText passage, int number, Findings findings) {
        int at = passage.isMark(number + 1, "-") ? number + 2 : number + 1;
        int end = passage.after(at, Cue.AGE_ADJECTIVE);
        if (end == 0 || isLimited(passage, number) || limits(passage, end) || isRange(passage, number)) {
            return;
        }
        var isPossessive = " ki ka کی کا ".contains(" " + passage.key(end - 1) + " ");
        var isLifeless = passage.near(end, Cue.LIFELESS, 0, 2) || passage.isMark(number - 1, "-/");
        if (!isLifeless && (!isPossessive || passage.has(end, Cue.ROLE))) {
            findings.add(passage.start(number), passage.end(end - 1), IdentifierLabel.AGE, 0.85);
        }
    }

    private static boolean isAge(TokenizedText passage, int token) {
        if (passage.has(token, Cue.SPELLED_AGE)) {
            return true;
        }
        return passage.is(token, TokenizedText.Kind.NUMBER)
                && passage.key(token).length() <= 3
                && Integer.parseInt(passage.key(token)) <= OLDEST;
    }

    private static boolean isBetween(TokenizedText passage, int token) {
        return passage.isMark(token, ":-.~=(")
                || " about around approximately nearly only is was taqreeban qareeb تقریبا قریبا یی شاوخوا د صرف محض "
                        .contains(" " + passage.key(token) + " ");
    }

    private static boolean isRange(TokenizedText passage, int number) {
        return passage.isMark(number + 1, "-/") && passage.is(number + 2, TokenizedText.Kind.NUMBER)
                || passage.isMark(number + 1, "+%");
    }

    private static boolean isLimited(TokenizedText passage, int token) {
        return passage.near(token, Cue.AGE_LIMIT, LIMIT_BEFORE, 0);
    }

    private static boolean limits(TokenizedText passage, int end) {
        return passage.near(end, Cue.AGE_LIMIT, 0, LIMIT_BEHIND);
    }
}
