package org.maloomat.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
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

    @Inject
    private Clock clock;

    /**
     * Appends one act in the caller's transaction: the act and its trace stand or fall together.
     *
     * @param action a dotted verb, such as {@code request.file}, at most 100 characters
     * @param subject what was acted on, such as a tracking number, at most 200 characters
     * @param facts ids, counts, states and dates; never a name, an address or a text somebody wrote
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Actor actor, String action, String subject, Map<String, ?> facts) {
        var head = em.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var entry = new AuditEntry(head.seq() + 1, at, actor.name(), action, subject, canonical(facts), head.hash());
        em.persist(entry);
        head.advanceTo(entry);
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
