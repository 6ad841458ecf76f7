package org.maloomat.request;

import java.time.Instant;

/** A recomputation has moved due dates; fired inside the transaction that moved them. */
public sealed interface DueDatesMoved {
    long recomputation();

    /** The requests from the first id to the last that this recomputation moved. */
    record Batch(long recomputation, long firstRequest, long lastRequest, Instant at) implements DueDatesMoved {}

    record Finished(long recomputation, String orderCode, Instant at) implements DueDatesMoved {}
}
