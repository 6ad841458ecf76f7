package org.maloomat.request;

import org.maloomat.deadline.ClockEvent;

/** What the public body waits for from the requester. */
public enum PendingReply {
    NOTHING(null),
    /** That she says what exactly is meant. */
    CLARIFICATION(ClockEvent.CLARIFICATION),
    /** That she pays a fee. */
    FEE(ClockEvent.FEE);

    private final ClockEvent event;

    PendingReply(ClockEvent event) {
        this.event = event;
    }

    /** What the statute calls it; null for nothing. */
    ClockEvent event() {
        return event;
    }
}
