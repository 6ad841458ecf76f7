package org.maloomat.review;

import java.time.Instant;
import org.maloomat.request.TrackingNumber;

/** Something happened to a complaint; fired inside the transaction. */
public sealed interface ComplaintEvent {
    TrackingNumber number();

    int serial();

    Instant at();

    record Lodged(TrackingNumber number, int serial, Instant at) implements ComplaintEvent {}

    record Moved(TrackingNumber number, int serial, ComplaintStep step, Instant at) implements ComplaintEvent {}
}
