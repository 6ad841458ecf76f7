package org.maloomat.identifier;

import java.util.Optional;

/** A police station's name with the words that call it one. */
final class StationSpan {
    private static final int LONGEST_NAME = 4;

    private StationSpan() {}

    /** The station named beside the tokens from {@code first} to before {@code end}, behind them before in front. */
    static Optional<TokenSpan> around(TokenizedText passage, int first, int end, int reach) {
        for (int at = end; at < Math.min(passage.count(), end + reach) && !passage.endsSentence(at); at++) {
            if (passage.has(at, Cue.STATION)) {
                return named(passage, at);
            }
        }
        for (int at = first - 1; at >= Math.max(0, first - reach) && !passage.endsSentence(at); at--) {
            if (passage.has(at, Cue.STATION) && passage.after(at, Cue.STATION) <= first) {
                return named(passage, at);
            }
        }
        return Optional.empty();
    }

    private static Optional<TokenSpan> named(TokenizedText passage, int cue) {
        int behind = passage.after(cue, Cue.STATION);
        while (passage.isMark(behind, ".:")) {
            behind++;
        }
        int last = behind;
        while (last < behind + LONGEST_NAME
                && isName(passage, last)
                && !(last > behind && (passage.startsLine(last) || passage.has(last, Cue.TOWN)))) {
            last++;
        }
        if (last > behind) {
            return Optional.of(new TokenSpan(cue, last - 1));
        }
        int before = cue;
        while (before > cue - LONGEST_NAME && isName(passage, before - 1)) {
            before--;
        }
        return before < cue
                ? Optional.of(new TokenSpan(before, passage.after(cue, Cue.STATION) - 1))
                : Optional.empty();
    }

    private static boolean isName(TokenizedText passage, int token) {
        if (passage.key(token).equals("شہید")) {
            return true;
        }
        if (passage.hasAny(token, Cue.FUNCTION, Cue.ORDINARY, Cue.FIR, Cue.ROLE, Cue.DATED, Cue.OFFICER)) {
            return false;
        }
        return passage.is(token, TokenizedText.Kind.ARABIC) || passage.isCapitalised(token);
    }
}
