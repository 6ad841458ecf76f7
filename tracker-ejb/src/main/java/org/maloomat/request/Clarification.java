package org.maloomat.request;

import java.time.Instant;

/**
 * A question to the requester and her reply; for her and for those who handle her request, never for a public surface.
 *
 * @param reply null until she has replied
 * @param repliedAt null until she has replied
 * @param takenBackAt null unless the officer could do without a reply
 */
public record Clarification(String question, Instant askedAt, String reply, Instant repliedAt, Instant takenBackAt) {
    public boolean isOpen() {
        return repliedAt == null && takenBackAt == null;
    }
}
