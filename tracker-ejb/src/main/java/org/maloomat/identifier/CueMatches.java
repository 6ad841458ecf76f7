package org.maloomat.identifier;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Where on a passage which cue begins, and the token after its longest phrase there. */
final class CueMatches {
    static final CueMatches EMPTY = new CueMatches(0);

    /** One bit a cue: a passage asks far more often whether a cue is there than how long it is. */
    private final long[] begun;

    /** Only for phrases of more than one token. */
    private final Map<Integer, Map<Cue, Integer>> longer = new HashMap<>();

    CueMatches(int tokens) {
        begun = new long[tokens];
    }

    static long bit(Cue cue) {
        return 1L << cue.ordinal();
    }

    static long bits(Cue... cues) {
        long bits = 0;
        for (var cue : cues) {
            bits |= bit(cue);
        }
        return bits;
    }

    /** Notes a phrase of the cue from the token to before {@code end}. */
    void add(int token, Cue cue, int end) {
        begun[token] |= bit(cue);
        if (end > token + 1) {
            longer.computeIfAbsent(token, first -> new EnumMap<>(Cue.class)).merge(cue, end, Math::max);
        }
    }

    boolean hasAny(int token, long bits) {
        return token >= 0 && token < begun.length && (begun[token] & bits) != 0;
    }

    /** The token after the longest phrase of the cue that begins at the token; 0 where none begins. */
    int end(int token, Cue cue) {
        if (!hasAny(token, bit(cue))) {
            return 0;
        }
        var here = longer.get(token);
        return here == null ? token + 1 : here.getOrDefault(cue, token + 1);
    }
}
