package org.maloomat.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.erdtman.jcs.JsonCanonicalizer;
import org.maloomat.shared.Json;

/** Appends acts to the chain and checks that nobody has touched it. */
@ApplicationScoped
public class AuditTrail {
    @PersistenceContext
    private EntityManager em;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private Clock clock;

    /**
     * Appends one act at the end of the caller's transaction: the act and its trace stand or fall together. The end of the chain
     * is locked last of all and for a moment, so that nobody waits for it who holds what another wants.
     *
     * @param action a dotted verb, such as {@code request.file}, at most 100 characters
     * @param subject what was acted on, such as a tracking number, at most 200 characters
     * @param facts ids, counts, states and dates; never a name, an address or a text somebody wrote
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Actor actor, String action, String subject, Map<String, ?> facts) {
        ofThisTransaction().add(new Act(actor, action, subject, canonical(facts)));
    }

    private record Act(Actor actor, String action, String subject, String facts) {}

    @SuppressWarnings("unchecked")
    private List<Act> ofThisTransaction() {
        var known = (List<Act>) transaction.getResource(Act.class);
        if (known != null) {
            return known;
        }
        var acts = new ArrayList<Act>();
        // When the transaction ends there may be no component any more for which the container would find it.
        var inTransaction = (EntityManager) em.getDelegate();
        transaction.putResource(Act.class, acts);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                append(acts, inTransaction);
            }

            @Override
            public void afterCompletion(int status) {
                acts.clear();
            }
        });
        return acts;
    }

    /** By statements of its own: the entities of the transaction have been written when it ends. */
    private void append(List<Act> acts, EntityManager inTransaction) {
        var head = (Object[]) statement(inTransaction, "SELECT seq, hash FROM audit_head WHERE id = 1 FOR UPDATE")
                .getSingleResult();
        var seq = ((Number) head[0]).longValue();
        var hash = (String) head[1];
        for (var act : acts) {
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var entry = new AuditEntry(++seq, at, act.actor().name(), act.action(), act.subject(), act.facts(), hash);
            entry.insertInto(
                    statement(
                            inTransaction,
                            "INSERT INTO audit_entry"
                                    + " (seq, at, actor, action, subject, facts, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
            hash = entry.hash();
        }
        statement(inTransaction, "UPDATE audit_head SET seq = ?, hash = ? WHERE id = 1")
                .setParameter(1, seq)
                .setParameter(2, hash)
                .executeUpdate();
    }

    private static Query statement(EntityManager inTransaction, String sql) {
        return inTransaction.createNativeQuery(sql).setFlushMode(FlushModeType.COMMIT);
    }

    /** Entries in their order from the one after this number on. */
    @Transactional
    List<AuditLine> after(long number, int limit) {
        return em.createQuery("SELECT e FROM AuditEntry e WHERE e.seq > :number ORDER BY e.seq", AuditEntry.class)
                .setParameter("number", number)
                .setMaxResults(limit)
                .getResultStream()
                .map(AuditEntry::line)
                .toList();
    }

    /** The newest entries, the newest first; all of them, or about one subject. */
    @Transactional
    List<AuditLine> newest(String subject, int limit) {
        var about = subject == null ? "" : " WHERE e.subject = :subject";
        var query = em.createQuery("SELECT e FROM AuditEntry e" + about + " ORDER BY e.seq DESC", AuditEntry.class);
        if (subject != null) {
            query.setParameter("subject", subject);
        }
        return query.setMaxResults(limit)
                .getResultStream()
                .map(AuditEntry::line)
                .toList();
    }

    /** The number of the first entry that does not follow from the one before it; empty if the whole chain holds. */
    @Transactional
    public OptionalLong firstBroken() {
        long seq = 0;
        var hash = "0".repeat(64);
        var entries = em.createQuery("SELECT e FROM AuditEntry e ORDER BY e.seq", AuditEntry.class);
        try (var stream = entries.getResultStream()) {
            for (var entry : (Iterable<AuditEntry>) stream::iterator) {
                if (!entry.follows(seq, hash)) {
                    return OptionalLong.of(seq + 1);
                }
                seq = entry.seq();
                hash = entry.hash();
                em.detach(entry);
            }
        }
        var head = em.find(AuditHead.class, AuditHead.ONLY);
        return head.seq() == seq && head.hash().equals(hash) ? OptionalLong.empty() : OptionalLong.of(seq + 1);
    }

    /** The facts as JSON in the canonical form of RFC 8785, so that the same facts always hash alike. */
    private static String canonical(Map<String, ?> facts) {
        var json = Json.createObjectBuilder();
        facts.forEach((name, value) -> json.add(name, String.valueOf(value)));
        try {
            return new JsonCanonicalizer(json.build().toString()).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
