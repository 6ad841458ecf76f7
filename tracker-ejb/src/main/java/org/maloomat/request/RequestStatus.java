package org.maloomat.request;

import java.time.LocalDate;

/**
 * Where a request stands besides its stage.
 *
 * @param awaiting what the body waits for from the requester
 * @param awaitingSince null where it waits for nothing
 * @param urgent whether the clock counts by the time for life and liberty
 * @param urgency what the officer decided about that; null until she has, or where nothing was claimed
 * @param urgencyReason why; null where none was given
 * @param withdrawnOn the day on which the requester took the request back; null while she has not
 * @param assignee the officer who works on it, by sign-in name; null for nobody; for the body's people alone
 * @param order by which an answered request was opened again; null where none did
 */
public record RequestStatus(
        ClockState clock,
        PendingReply awaiting,
        LocalDate awaitingSince,
        boolean urgent,
        UrgencyDecision urgency,
        String urgencyReason,
        LocalDate withdrawnOn,
        String assignee,
        CommissionOrder order) {

    /** The day on which the clock was stopped for the time being; null while it is not. */
    public LocalDate pausedOn() {
        return clock == ClockState.PAUSED ? awaitingSince : null;
    }
}
