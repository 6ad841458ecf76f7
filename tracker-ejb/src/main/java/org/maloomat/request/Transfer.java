package org.maloomat.request;

import java.time.Instant;

/**
 * A request handed on to the body that holds the information (section 9 of the KP Act).
 *
 * @param reason the requester reads it
 */
public record Transfer(TrackingNumber number, String fromBody, String toBody, String reason, Instant at) {}
