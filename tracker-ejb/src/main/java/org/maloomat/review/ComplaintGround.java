package org.maloomat.review;

import java.util.EnumSet;
import java.util.Set;
import org.maloomat.request.Outcome;
import org.maloomat.request.RequestClock;

/** What a requester complains of. */
public enum ComplaintGround {
    /** No answer came in time. */
    SILENCE,
    /** Information was refused, wholly or in part. */
    REFUSAL,
    /** The body says that it does not hold the information. */
    NOT_HELD,
    /** The answer leaves something out, or is wrong. */
    INCOMPLETE,
    /** The answer came after its last day. */
    LATE,
    /** Something else, in the requester's words. */
    OTHER;

    /** What can be complained of as things stand; empty while the body still has time and has not answered. */
    static Set<ComplaintGround> open(RequestClock.Reading clock, Outcome outcome) {
        if (clock.isRunning()) {
            return clock.isSilent() ? EnumSet.of(SILENCE, OTHER) : EnumSet.noneOf(ComplaintGround.class);
        }
        var grounds = EnumSet.of(INCOMPLETE, OTHER);
        if (outcome == Outcome.REFUSED || outcome == Outcome.PARTIAL) {
            grounds.add(REFUSAL);
        }
        if (outcome == Outcome.NOT_HELD) {
            grounds.add(NOT_HELD);
        }
        if (clock.isAnsweredLate()) {
            grounds.add(LATE);
        }
        return grounds;
    }
}
