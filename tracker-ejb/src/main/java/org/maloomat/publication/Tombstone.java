package org.maloomat.publication;

import java.time.Instant;

/** What stands where something was withdrawn: that it was here, since when it is gone, and why. */
public record Tombstone(String trackingNumber, String publicBody, Instant withdrawnAt, String reason) {}
