package org.maloomat.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.document.extraction.PageArea;
import org.maloomat.document.storage.DocumentForm;
import org.maloomat.document.storage.DocumentNotFound;
import org.maloomat.document.storage.StoredDocument;
import org.maloomat.shared.RuleViolation;

/**
 * What is withheld of documents, as boxes over their pages. Nothing is overwritten: every change is a step with its actor.
 * Knows no rights: its callers are boundaries that have asked.
 */
@ApplicationScoped
@Transactional
public class Redactions {
    /** Most boxes of one document, deleted ones included. */
    public static final int MOST_BOXES = 20_000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * What came of a change.
     *
     * @param made the boxes as they became, in the order of the changes
     * @param conflicts numbers of boxes that somebody else had changed meanwhile; they stay as they are
     */
    public record Changed(RedactionSheet sheet, List<RedactionBox> made, List<Integer> conflicts) {
        public Changed {
            made = List.copyOf(made);
            conflicts = List.copyOf(conflicts);
        }
    }

    /** A place where the machine found what may have to be withheld. @param label what it takes it for */
    public record Proposal(PageArea area, String label) {}

    /** A page that nobody has searched yet. */
    public record Unsearched(long document, int page) {}

    /** The one copy that may become public where something is withheld. @param copy null until it shows what was decided */
    public record RequiredCopy(Long copy) {}

    /** The redacted copy without which an original cannot be published; empty where nothing is withheld. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<RequiredCopy> requiredCopyOf(long original) {
        return Optional.ofNullable(em.find(Redaction.class, original))
                .filter(Redaction::isInForce)
                .map(redaction -> new RequiredCopy(redaction.currentCopy()));
    }

    /** @throws DocumentNotFound if there is none with this id */
    public RedactionSheet sheet(long document) {
        var stored = em.find(StoredDocument.class, document);
        if (stored == null) {
            throw new DocumentNotFound(document);
        }
        var kept = em.find(Redaction.class, document);
        return kept == null
                ? new RedactionSheet(pages(stored), 0, 0, List.of(), RedactionSheet.Copy.NOT_NEEDED, 0, null)
                : sheet(stored, kept);
    }

    private RedactionSheet sheet(StoredDocument document, Redaction redaction) {
        var boxes = boxes(document.id()).values().stream()
                .filter(box -> box.state() != RedactionBox.State.DELETED)
                .sorted(Comparator.comparingInt(RedactionBox::page)
                        .thenComparingInt(box -> box.area().y())
                        .thenComparingInt(box -> box.area().x())
                        .thenComparingInt(RedactionBox::number))
                .toList();
        return new RedactionSheet(
                pages(document),
                redaction.lastStep(),
                redaction.pagesSearched(),
                boxes,
                copy(redaction),
                redaction.copyPages(),
                redaction.copyProblem());
    }

    /** Of the form that has pages to draw on. */
    private int pages(StoredDocument document) {
        return em.createQuery("SELECT d FROM StoredDocument d WHERE d.pagedFrom = :id", StoredDocument.class)
                .setParameter("id", document.id())
                .getResultStream()
                .findFirst()
                .orElse(document)
                .pages();
    }

    private static RedactionSheet.Copy copy(Redaction redaction) {
        if (!redaction.isInForce()) {
            return RedactionSheet.Copy.NOT_NEEDED;
        }
        if (redaction.copyState() == null) {
            return RedactionSheet.Copy.MISSING;
        }
        if (redaction.isCopyOutdated()) {
            return RedactionSheet.Copy.OUTDATED;
        }
        return switch (redaction.copyState()) {
            case WAITING -> RedactionSheet.Copy.WAITING;
            case DONE -> RedactionSheet.Copy.READY;
            case FAILED -> RedactionSheet.Copy.FAILED;
        };
    }

    private Map<Integer, RedactionBox> boxes(long document) {
        var boxes = new LinkedHashMap<Integer, RedactionBox>();
        em.createQuery("SELECT s FROM RedactionStep s WHERE s.documentId = :id ORDER BY s.number", RedactionStep.class)
                .setParameter("id", document)
                .getResultStream()
                .map(RedactionStep::box)
                .forEach(box -> boxes.put(box.number(), box));
        return boxes;
    }

    /** Begins the redaction of a document, so that its pages are searched. Safe to repeat. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void open(long document) {
        if (em.find(StoredDocument.class, document, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new DocumentNotFound(document);
        }
        if (em.find(Redaction.class, document) == null) {
            em.persist(new Redaction(document));
        }
    }

    /**
     * Changes boxes, each whose version is still the one that was seen; the others stay and are named.
     *
     * @throws RuleViolation {@code redaction.groundMissing} if something is to be withheld without a ground, {@code
     *     redaction.noSuchPage}, {@code redaction.noSuchBox}, {@code redaction.tooManyBoxes}
     */
    public Changed change(long document, List<RedactionChange> changes, Actor actor) {
        var stored = em.find(StoredDocument.class, document);
        var redaction = locked(document);
        int pages = pages(stored);
        var boxes = boxes(document);
        var sent = new HashSet<>(em.createQuery(
                        "SELECT s.sentAs FROM RedactionStep s WHERE s.documentId = :id AND s.sentAs IS NOT NULL",
                        String.class)
                .setParameter("id", document)
                .getResultList());
        var conflicts = new ArrayList<Integer>();
        var made = new ArrayList<RedactionBox>();
        for (var change : changes) {
            check(change, pages, boxes);
            var before = change.box() == null ? null : boxes.get(change.box());
            if (before != null && before.version() != change.version()) {
                conflicts.add(before.number());
            } else if (before != null || change.sentAs() == null || sent.add(change.sentAs())) {
                var box = box(redaction, before, change, actor);
                redaction.take(before, box);
                boxes.put(box.number(), box);
                em.persist(new RedactionStep(document, box, change.sentAs(), now()));
                made.add(box);
            }
        }
        if (boxes.size() > MOST_BOXES) {
            throw new RuleViolation("redaction.tooManyBoxes", MOST_BOXES);
        }
        if (!made.isEmpty()) {
            em.flush();
            audit.record(
                    actor,
                    "redaction.change",
                    Long.toString(document),
                    Map.of("steps", made.size(), "lastStep", redaction.lastStep()));
        }
        return new Changed(sheet(stored, redaction), made, conflicts);
    }

    private static void check(RedactionChange change, int pages, Map<Integer, RedactionBox> boxes) {
        if (change.box() != null && !boxes.containsKey(change.box())) {
            throw new RuleViolation("redaction.noSuchBox", change.box());
        }
        if (change.box() == null && (change.page() < 1 || change.page() > pages)) {
            throw new RuleViolation("redaction.noSuchPage", change.page());
        }
        if (change.state() == RedactionBox.State.ACCEPTED && change.ground() == null) {
            throw new RuleViolation("redaction.groundMissing");
        }
    }

    private static RedactionBox box(Redaction redaction, RedactionBox before, RedactionChange change, Actor actor) {
        int step = redaction.lastStep() + 1;
        return new RedactionBox(
                before == null ? step : before.number(),
                step,
                before == null ? change.page() : before.page(),
                change.area(),
                change.state(),
                change.ground(),
                before == null ? null : before.label(),
                actor.name());
    }

    /** A page was searched; what was found there waits for somebody's decision. A second search of the page adds nothing. */
    public void propose(long document, int page, List<Proposal> proposals) {
        var redaction = locked(document);
        if (redaction.pagesSearched() >= page) {
            return;
        }
        var covered = boxes(document).values().stream()
                .filter(box -> box.page() == page && box.isAccepted())
                .map(RedactionBox::area)
                .toList();
        for (var proposal : proposals) {
            if (covered.stream().noneMatch(area -> area.covers(proposal.area()))) {
                int step = redaction.lastStep() + 1;
                var box = new RedactionBox(
                        step,
                        step,
                        page,
                        proposal.area(),
                        RedactionBox.State.PROPOSED,
                        null,
                        proposal.label(),
                        Actor.SYSTEM.name());
                redaction.take(null, box);
                em.persist(new RedactionStep(document, box, null, now()));
            }
        }
        redaction.searched(page);
    }

    /** The next page of a document whose redaction has begun that nobody has searched. */
    public Optional<Unsearched> nextUnsearched(java.util.Collection<Long> leftOut) {
        return em.createQuery(
                        "SELECT r.documentId, r.pagesSearched FROM Redaction r, StoredDocument d"
                                + " WHERE (d.pagedFrom = r.documentId OR d.id = r.documentId AND NOT EXISTS"
                                + " (SELECT p FROM StoredDocument p WHERE p.pagedFrom = r.documentId))"
                                + " AND r.pagesSearched < d.pages ORDER BY r.documentId",
                        Object[].class)
                .getResultStream()
                .map(row -> new Unsearched((Long) row[0], (Integer) row[1] + 1))
                .filter(page -> !leftOut.contains(page.document()))
                .findFirst();
    }

    /**
     * Asks for the copy without what is withheld; it is made in the background.
     *
     * @throws RuleViolation {@code redaction.undecided} with the number of boxes on which nobody has decided, {@code
     *     redaction.beingSearched} while pages are still searched, {@code redaction.nothingWithheld}
     */
    public RedactionSheet askForCopy(long document, Actor actor) {
        var stored = em.find(StoredDocument.class, document);
        var redaction = locked(document);
        var sheet = sheet(stored, redaction);
        if (sheet.undecided() > 0) {
            throw new RuleViolation("redaction.undecided", sheet.undecided());
        }
        if (sheet.searched() < sheet.pages()) {
            throw new RuleViolation("redaction.beingSearched", sheet.searched(), sheet.pages());
        }
        if (!redaction.isInForce()) {
            throw new RuleViolation("redaction.nothingWithheld");
        }
        if (sheet.copy() != RedactionSheet.Copy.WAITING && sheet.copy() != RedactionSheet.Copy.READY) {
            redaction.askForCopy();
            audit.record(
                    actor, "redaction.askForCopy", Long.toString(document), Map.of("step", redaction.copyOfStep()));
        }
        return sheet(stored, redaction);
    }

    /** Sign-in names of the people who changed boxes of a document since then. */
    public List<String> changedBySince(long document, Instant since) {
        return em.createQuery(
                        "SELECT DISTINCT s.madeBy FROM RedactionStep s"
                                + " WHERE s.documentId = :id AND s.madeAt >= :since AND s.madeBy <> :system",
                        String.class)
                .setParameter("id", document)
                .setParameter("since", since)
                .setParameter("system", Actor.SYSTEM.name())
                .getResultList();
    }

    /**
     * How many boxes of a redacted copy withhold something, by ground; empty for any other document.
     *
     * @param copy a document that may be published
     */
    public Map<WithholdingGround, Integer> withheldIn(long copy) {
        return em.createQuery("SELECT r FROM Redaction r WHERE r.copyId = :copy", Redaction.class)
                .setParameter("copy", copy)
                .getResultStream()
                .findFirst()
                .map(redaction -> sheet(redaction.documentId()).withheld())
                .orElse(Map.of());
    }

    /**
     * Whether this is still the copy to be published of that original; nobody can change what is withheld until the
     * caller's transaction ends.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isCurrentCopy(long original, long copy) {
        var redaction = em.find(Redaction.class, original, LockModeType.PESSIMISTIC_WRITE);
        var current = redaction == null || !redaction.isInForce() ? null : redaction.currentCopy();
        var form = em.find(StoredDocument.class, copy).form();
        return redaction == null || !redaction.isInForce()
                ? form != DocumentForm.REDACTED
                : current != null && current == copy;
    }

    /** A copy that somebody waits for. */
    record Ordered(long document, int step, List<RedactionBox> boxes) {}

    public Optional<Ordered> nextOrdered() {
        return em.createQuery(
                        "SELECT r FROM Redaction r WHERE r.copyState = :waiting ORDER BY r.documentId", Redaction.class)
                .setParameter("waiting", Redaction.CopyState.WAITING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(r -> new Ordered(
                        r.documentId(),
                        r.copyOfStep(),
                        boxes(r.documentId()).values().stream()
                                .filter(RedactionBox::isAccepted)
                                .toList()));
    }

    /** @return whether the copy is still waited for */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean copied(long document, int step, int pages) {
        var redaction = locked(document);
        if (!redaction.isWaitingFor(step)) {
            return false;
        }
        redaction.copied(pages);
        return true;
    }

    public void copyDone(long document, int step, long copy) {
        var redaction = locked(document);
        if (redaction.isWaitingFor(step)) {
            redaction.copyDone(copy);
            audit.record(Actor.SYSTEM, "redaction.copy", Long.toString(document), Map.of("copy", copy, "step", step));
        }
    }

    /** Also ends the wait for a copy that nobody wants any more. */
    public void copyFailed(long document, String problem) {
        locked(document).copyFailed(problem);
        audit.record(Actor.SYSTEM, "redaction.copyFailed", Long.toString(document), Map.of("problem", problem));
    }

    private Redaction locked(long document) {
        var redaction = em.find(Redaction.class, document, LockModeType.PESSIMISTIC_WRITE);
        if (redaction == null) {
            throw new RuleViolation("redaction.notOpen");
        }
        return redaction;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
