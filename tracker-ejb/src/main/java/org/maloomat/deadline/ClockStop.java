package org.maloomat.deadline;

import java.time.LocalDate;

/**
 * Days that do not count for a reply, because of what happened to the request.
 *
 * @param anew whether counting began afresh after them
 */
public record ClockStop(ClockEvent event, LocalDate first, LocalDate last, boolean anew) {

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    DayReason reason() {
        return switch (event) {
            case CLARIFICATION -> anew ? DayReason.Plain.RESTARTED_CLARIFICATION : DayReason.Plain.PAUSED_CLARIFICATION;
            case FEE -> anew ? DayReason.Plain.RESTARTED_FEE : DayReason.Plain.PAUSED_FEE;
            case TRANSFER -> DayReason.Plain.RESTARTED_TRANSFER;
        };
    }
}
