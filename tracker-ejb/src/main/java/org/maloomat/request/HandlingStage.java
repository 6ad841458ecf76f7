package org.maloomat.request;

import java.util.EnumSet;
import java.util.Set;

/** How far the public body has come with a request. Lateness is no stage: it is told from the dates and the clock. */
public enum HandlingStage {
    /** Day zero: the body has the request. */
    RECEIVED,
    /** The information officer has confirmed it by name (section 10). */
    ACKNOWLEDGED,
    /** An answer is written and waits for a second person. */
    ANSWER_HANDED_IN,
    /** The answer was released to the requester and the public. */
    ANSWERED;

    Set<HandlingStage> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(ACKNOWLEDGED, ANSWER_HANDED_IN);
            case ACKNOWLEDGED -> EnumSet.of(ANSWER_HANDED_IN);
            case ANSWER_HANDED_IN -> EnumSet.of(ACKNOWLEDGED, ANSWERED);
            case ANSWERED -> EnumSet.of(ANSWER_HANDED_IN);
        };
    }

    /** Whether an officer may write or change an answer now: also after a release, to correct what was withdrawn. */
    public boolean isWritable() {
        return this != ANSWER_HANDED_IN;
    }
}
