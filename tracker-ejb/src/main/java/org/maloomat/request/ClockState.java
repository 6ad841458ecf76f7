package org.maloomat.request;

/** How the legal clock of a request stands. */
public enum ClockState {
    RUNNING,
    /** Stands still, as the statute lets it while the requester is asked for something. */
    PAUSED,
    /** Stopped for good, by the first answer or because the requester took the request back. */
    STOPPED
}
