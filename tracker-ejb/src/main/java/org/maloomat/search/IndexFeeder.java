package org.maloomat.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maloomat.publication.FeedEntry;
import org.maloomat.publication.PublicationEvent;
import org.maloomat.publication.PublicationFeed;

/**
 * Brings this node's index up to the publication feed: at once after each release and withdrawal on this node, and every
 * second for those of other nodes. The cursor inside the index is the truth; replay is harmless.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class IndexFeeder {
    private static final Logger LOG = Logger.getLogger(IndexFeeder.class.getName());
    private static final int BATCH = 500;

    @Inject
    private OpenIndex index;

    @Inject
    private PublicationFeed feed;

    @Inject
    private IndexedTexts texts;

    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** A nudge: when the caller's release or withdrawal returns, searches that begin afterwards know of it. */
    public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublicationEvent event) {
        catchUp();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void poll() {
        if (lag() > 0) {
            catchUp();
        }
    }

    /** Entries of the feed that the index has not applied yet. */
    public long lag() {
        return feed.lastNumber() - index.get().appliedUpTo();
    }

    private void catchUp() {
        oneAtATime.lock();
        try {
            var target = index.get();
            if (target.appliedUpTo() > feed.lastNumber()) {
                LOG.warning(
                        "The index is ahead of the database, which was restored from an older copy: building it anew");
                target.removeAll();
                target.commit(0);
            }
            var batch = feed.after(target.appliedUpTo(), BATCH);
            while (!batch.isEmpty()) {
                batch.forEach(this::apply);
                target.commit(batch.get(batch.size() - 1).number());
                batch = feed.after(target.appliedUpTo(), BATCH);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The index could not follow the publication feed; it will try again", e);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** The copy as it is now, whatever the entry said: a later withdrawal must never be undone by an older entry. */
    private void apply(FeedEntry entry) {
        feed.copy(entry.trackingNumber()).ifPresentOrElse(copy -> index.get().put(texts.of(copy)), () -> index.get()
                .remove(entry.trackingNumber()));
    }
}
