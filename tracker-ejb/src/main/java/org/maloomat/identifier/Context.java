package org.maloomat.identifier;

/** Whether the words beside a number or an address make it public or private. The nearest word decides. */
enum Context {
    PUBLIC,
    PRIVATE,
    UNSAID;

    private static final int BEFORE = 10;
    private static final int BEHIND = 6;

    /** The context of the tokens from {@code first} to before {@code end}; words before count before words behind. */
    static Context around(TokenizedText passage, int first, int end) {
        for (int at = first - 1; at >= Math.max(0, first - BEFORE) && !passage.endsSentence(at); at--) {
            var said = at(passage, at);
            if (said != UNSAID) {
                return said;
            }
        }
        for (int at = end; at < Math.min(passage.count(), end + BEHIND) && !passage.endsSentence(at); at++) {
            var said = at(passage, at);
            if (said != UNSAID) {
                return said;
            }
        }
        return UNSAID;
    }

    private static Context at(TokenizedText passage, int token) {
        if (passage.has(token, Cue.PUBLIC_CONTEXT)) {
            return PUBLIC;
        }
        return passage.has(token, Cue.PRIVATE_CONTEXT) ? PRIVATE : UNSAID;
    }

    /** The context of a stretch of characters. */
    static Context of(TokenizedText passage, int start, int end) {
        return around(passage, passage.tokenAt(start), passage.tokenAt(end));
    }
}
