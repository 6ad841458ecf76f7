package org.maloomat.request;

import java.time.LocalDate;

/**
 * Where a request stands besides its stage.
 *
 * @param awaiting what the body waits for from the requester
 * @param awaitingSince null where it waits for nothing
 */
public record RequestStatus(ClockState clock, Awaited awaiting, LocalDate awaitingSince) {

    /** The day on which the clock was stopped for the time being; null while it is not. */
    public LocalDate pausedOn() {
        return clock == ClockState.PAUSED ? awaitingSince : null;
    }
}
