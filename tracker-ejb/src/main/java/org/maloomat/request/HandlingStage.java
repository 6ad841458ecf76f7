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
    ANSWERED,
    /** The information commission has ordered that it be answered anew. */
    REOPENED,
    /** The requester has taken the request back. */
    WITHDRAWN;

    Set<HandlingStage> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(RECEIVED, ACKNOWLEDGED, ANSWER_HANDED_IN, WITHDRAWN);
            case ACKNOWLEDGED -> EnumSet.of(RECEIVED, ANSWER_HANDED_IN, WITHDRAWN);
            case ANSWER_HANDED_IN -> EnumSet.of(ACKNOWLEDGED, REOPENED, ANSWERED, WITHDRAWN);
            case ANSWERED -> EnumSet.of(ANSWER_HANDED_IN, REOPENED);
            case REOPENED -> EnumSet.of(ANSWER_HANDED_IN, WITHDRAWN);
            case WITHDRAWN -> EnumSet.noneOf(HandlingStage.class);
        };
    }
}
