package org.maloomat.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maloomat.index.IndexUnavailable;
import org.maloomat.index.SearchIndex;
import org.maloomat.publication.FeedEntry;
import org.maloomat.publication.PublicationEvent;
import org.maloomat.publication.PublicationFeed;

/**
 * Brings this node's index up to the publication feed: at once after each release and withdrawal on this node, and every
 * second for those of other nodes. The cursor inside the index is the truth; replay is harmless. While an index is built anew
 * its predecessor follows the feed too, by leaving out what changed.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class IndexFeeder {
    private static final Logger LOG = Logger.getLogger(IndexFeeder.class.getName());
    private static final int BATCH = 200;

    @Inject
    private OpenIndex index;

    @Inject
    private PublicationFeed feed;

    @Inject
    private IndexedTexts texts;

    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** A nudge: when the caller's release or withdrawal returns, searches that begin afterwards know of it. */
    public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublicationEvent event) {
        forgetWithdrawn();
        if (!isRebuilding()) {
            catchUp();
        }
    }

    /** Brings the index up to releases and withdrawals of other nodes. */
    public void poll() {
        forgetWithdrawn();
        if (lag() > 0 || isRebuilding()) {
            catchUp();
        }
    }

    /** Entries of the feed that the index has not applied yet. */
    public long lag() {
        return Math.abs(feed.lastNumber() - index.get().appliedUpTo());
    }

    /** Whether the index is built anew and its predecessor answers meanwhile. */
    public boolean isRebuilding() {
        return index.answering() != index.get();
    }

    /** Whether more is waiting than the next second brings. */
    public boolean isIncomplete() {
        return isRebuilding() || lag() > BATCH;
    }

    /** Texts in the index that follows the feed. */
    public int size() {
        return index.get().size();
    }

    /**
     * Makes the index that answers forget all that was withdrawn, whatever else it has still to learn: every search calls this
     * first, so that a withdrawal on any node is complete when it returns.
     *
     * @throws IndexUnavailable if that cannot be done: then nothing may be answered
     */
    public void forgetWithdrawn() {
        var answering = index.answering();
        if (feed.lastNumber() <= answering.appliedUpTo()) {
            return;
        }
        var withdrawn = feed.withdrawnAfter(answering.appliedUpTo());
        if (withdrawn.isEmpty() && !isRebuilding()) {
            return;
        }
        oneAtATime.lock();
        try {
            answering = index.answering();
            if (answering == index.get()) {
                withdrawn.stream().filter(number -> feed.copy(number).isEmpty()).forEach(answering::remove);
                answering.commit(answering.appliedUpTo());
            } else {
                leaveOutChanged(answering);
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    /** What a predecessor knows of anything that changed is not true any more. */
    private void leaveOutChanged(SearchIndex previous) {
        var changed = feed.after(previous.appliedUpTo(), BATCH);
        while (!changed.isEmpty()) {
            changed.forEach(entry -> previous.remove(entry.trackingNumber()));
            previous.commit(changed.get(changed.size() - 1).number());
            changed = feed.after(previous.appliedUpTo(), BATCH);
        }
    }

    private void catchUp() {
        try {
            while (applyNext()) {
                Thread.onSpinWait();
            }
            if (index.get().appliedUpTo() == feed.lastNumber()) {
                index.retirePrevious();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The index could not follow the publication feed; it will be opened anew", e);
            index.reopen();
        }
    }

    /** One batch, so that others get their turn between. */
    private boolean applyNext() {
        oneAtATime.lock();
        try {
            var target = index.get();
            if (target.appliedUpTo() > feed.lastNumber()) {
                LOG.warning(
                        "The index is ahead of the database, which was restored from an older copy: building it anew");
                index.retirePrevious();
                target.removeAll();
                target.commit(0);
            }
            var batch = feed.after(target.appliedUpTo(), BATCH);
            if (batch.isEmpty()) {
                return false;
            }
            batch.stream().map(FeedEntry::trackingNumber).distinct().forEach(number -> apply(target, number));
            target.commit(batch.get(batch.size() - 1).number());
            return true;
        } finally {
            oneAtATime.unlock();
        }
    }

    /** The copy as it is now, whatever the entry said: a later withdrawal must never be undone by an older entry. */
    private void apply(SearchIndex target, String number) {
        feed.copy(number).ifPresentOrElse(copy -> target.put(texts.of(copy)), () -> target.remove(number));
    }

    /** Brings these in line with the database, between two batches of the feed. How many were missing or not the same. */
    public int repair(List<String> numbers) {
        oneAtATime.lock();
        try {
            var target = index.get();
            var known = target.fingerprints(numbers);
            int repaired = 0;
            for (var number : numbers) {
                var truth = feed.copy(number).map(texts::of);
                if (truth.map(text -> !text.fingerprint().equals(known.get(number)))
                        .orElse(known.containsKey(number))) {
                    truth.ifPresentOrElse(target::put, () -> target.remove(number));
                    repaired++;
                }
            }
            if (repaired > 0) {
                target.commit(target.appliedUpTo());
            }
            return repaired;
        } finally {
            oneAtATime.unlock();
        }
    }
}
