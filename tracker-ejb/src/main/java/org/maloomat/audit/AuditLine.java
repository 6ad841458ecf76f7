package org.maloomat.audit;

import java.time.Instant;

/**
 * One entry as it stands in the chain.
 *
 * @param number 1, 2, 3, … without a gap
 * @param facts JSON in the canonical form of RFC 8785
 * @param previous the hash of the entry before; 64 zeros for the first
 * @param hash of everything else, see {@code docs/audit-trail.md}
 */
public record AuditLine(
        long number,
        Instant at,
        String actor,
        String action,
        String subject,
        String facts,
        String previous,
        String hash) {
    /** As exported: hash first, then what it was made of, each after a tab. */
    String exported() {
        return String.join("\t", hash, previous, Long.toString(number), at.toString(), actor, action, subject, facts);
    }
}
