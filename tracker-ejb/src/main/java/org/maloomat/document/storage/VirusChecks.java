package org.maloomat.document.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.shared.RuleViolation;

/**
 * What the virus scanner said of each original. Where there is a scanner, a file that it did not call clean is held: taken in,
 * so that its sender loses nothing, and never published.
 */
@ApplicationScoped
public class VirusChecks {
    private static final String WAITING = "document.virusCheckWaits";
    private static final String INFECTED = "document.infectedKept";
    private static final String TRACE = "document.infected";
    private static final Logger LOG = Logger.getLogger(VirusChecks.class.getName());
    private static final String WITHOUT_CHECK = "FROM StoredDocument d WHERE d.form = :original"
            + " AND NOT EXISTS (SELECT c FROM VirusCheck c WHERE c.documentId = d.id)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private VirusScanner scanner;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Looks through a file that is being handed in.
     *
     * @return empty where there is no scanner or it does not answer: then the file waits
     */
    public Optional<VirusScanner.Verdict> scan(Path file) {
        if (!scanner.isConfigured()) {
            return Optional.empty();
        }
        try {
            return Optional.of(scanner.scan(file));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A file waits for the virus scanner: {0}", e.toString());
            return Optional.empty();
        }
    }

    /** Keeps what was said; two who looked through the same file keep one answer. */
    @Transactional
    public void keep(long document, VirusScanner.Verdict verdict) {
        if (em.find(VirusCheck.class, document) != null) {
            return;
        }
        em.persist(new VirusCheck(document, verdict, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        if (!verdict.isClean()) {
            audit.record(Actor.SYSTEM, TRACE, Long.toString(document), Map.of("virus", verdict.virus()));
        }
    }

    /** Leaves the trace of a file that was not taken, which has no id: its hash. */
    @Transactional
    public void refused(String sha256, VirusScanner.Verdict verdict, Actor sender) {
        audit.record(sender, TRACE, sha256, Map.of("virus", verdict.virus()));
    }

    /**
     * Whether an original may be published as far as viruses are concerned.
     *
     * @throws RuleViolation {@code document.virusCheckWaits} or {@code document.infectedKept}, with its name, if it may not
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public void mustBeClean(StoredDocument original) {
        var check = em.find(VirusCheck.class, original.id());
        if (check == null && scanner.isConfigured()) {
            throw new RuleViolation(WAITING, original.summary().name());
        }
        if (check != null && !check.isClean()) {
            throw new RuleViolation(INFECTED, original.summary().name());
        }
    }

    /** Originals that were not looked through yet, the newest first, because somebody waits for them. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<StoredDocument> waiting(int most) {
        return em.createQuery("SELECT d " + WITHOUT_CHECK + " ORDER BY d.id DESC", StoredDocument.class)
                .setParameter("original", DocumentForm.ORIGINAL)
                .setMaxResults(most)
                .getResultList();
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public VirusScanStatus status() {
        if (!scanner.isConfigured()) {
            return new VirusScanStatus(false, null, 0);
        }
        var waiting = em.createQuery("SELECT COUNT(d) " + WITHOUT_CHECK, Long.class)
                .setParameter("original", DocumentForm.ORIGINAL)
                .getSingleResult();
        return new VirusScanStatus(true, scanner.version().orElse(null), waiting);
    }
}
