package org.maloomat.safety;

import java.util.Map;

/** Where on a passage which cue begins, and the token after its longest phrase there. */
record CueMarks(Map<Cue, Integer>[] byToken) {
    @SuppressWarnings({"unchecked", "rawtypes"})
    static final CueMarks EMPTY = new CueMarks(new Map[0]);

    int end(int token, Cue cue) {
        if (token < 0 || token >= byToken.length || byToken[token] == null) {
            return 0;
        }
        return byToken[token].getOrDefault(cue, 0);
    }
}
