package org.maloomat.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Query;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.maloomat.shared.InstantConverter;

/** One act, chained to the one before it. Facts hold ids and counts, never names or texts, so that erasure breaks nothing. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {
    @Id
    private long seq;

    private Instant at;
    private String actor;
    private String action;
    private String subject;
    private String facts;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    protected AuditEntry() {}

    AuditEntry(long seq, Instant at, String actor, String action, String subject, String facts, String previousHash) {
        this.seq = seq;
        this.at = at;
        this.actor = actor;
        this.action = action;
        this.subject = subject;
        this.facts = facts;
        this.previousHash = previousHash;
        this.hash = expectedHash();
    }

    /** SHA-256 over the previous hash and every field, each on a line of its own, as lower-case hexadecimal. */
    final String expectedHash() {
        var text = String.join("\n", previousHash, Long.toString(seq), at.toString(), actor, action, subject, facts);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param insertion with a place for each column, in the order of the fields */
    void insertInto(Query insertion) {
        insertion
                .setParameter(1, seq)
                .setParameter(2, InstantConverter.column(at))
                .setParameter(3, actor)
                .setParameter(4, action)
                .setParameter(5, subject)
                .setParameter(6, facts)
                .setParameter(7, previousHash)
                .setParameter(8, hash)
                .executeUpdate();
    }

    boolean follows(long previousSeq, String hashBefore) {
        return seq == previousSeq + 1 && previousHash.equals(hashBefore) && hash.equals(expectedHash());
    }

    AuditLine line() {
        return new AuditLine(seq, at, actor, action, subject, facts, previousHash, hash);
    }

    long seq() {
        return seq;
    }

    String hash() {
        return hash;
    }
}
