package org.maloomat.request;

import java.time.Instant;

/** What somebody of the body jotted down about a request; for the body's people alone, never public, never the requester's. */
public record RequestNote(String author, String text, Instant at) {}
