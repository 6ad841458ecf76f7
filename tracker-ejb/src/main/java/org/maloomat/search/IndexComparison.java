package org.maloomat.search;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maloomat.publication.PublicationFeed;

/** Reads the whole index, compares it with the database, text for text, and repairs what differs. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class IndexComparison {
    private static final Logger LOG = Logger.getLogger(IndexComparison.class.getName());
    private static final int BATCH = 200;

    /**
     * What one comparison found.
     *
     * @param compared texts of the database
     * @param repaired texts that were missing in the index or not the same there
     * @param removed texts in the index that the public may not see
     * @param damage what was wrong with the files of the index, which was then built anew; empty if nothing
     */
    public record Report(Instant at, Duration took, long compared, long repaired, long removed, String damage) {
        public boolean isClean() {
            return repaired == 0 && removed == 0 && damage.isEmpty();
        }
    }

    @Inject
    private OpenIndex index;

    @Inject
    private IndexFeeder feeder;

    @Inject
    private PublicationFeed feed;

    @Inject
    private Clock clock;

    private final AtomicBoolean running = new AtomicBoolean();
    private volatile Report last;

    /** The newest report of this node since its start. */
    public Optional<Report> last() {
        return Optional.ofNullable(last);
    }

    /** For the timer. */
    public void atNight() {
        compare();
    }

    /** Compares at once. Does nothing while a comparison runs. */
    @RolesAllowed("administrator")
    public void now() {
        compare();
    }

    private void catchUp() {
        try {
            feeder.poll();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The index cannot follow the feed now; what it lacks is compared all the same", e);
        }
    }

    private void compare() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            var begun = clock.instant();
            var damage = index.get().damage();
            if (damage.isPresent()) {
                LOG.warning("The index is damaged and is built anew: " + damage.get());
                index.reopen();
            }
            catchUp();
            long compared = 0;
            long repaired = 0;
            for (var numbers = feed.visible("", BATCH);
                    !numbers.isEmpty();
                    numbers = feed.visible(numbers.get(numbers.size() - 1), BATCH)) {
                compared += numbers.size();
                repaired += feeder.repair(numbers);
            }
            long removed = 0;
            for (var keys = index.get().keys(null, BATCH);
                    !keys.isEmpty();
                    keys = index.get().keys(keys.get(keys.size() - 1), BATCH)) {
                removed += feeder.repair(keys);
            }
            var took = Duration.between(begun, clock.instant());
            last = new Report(begun, took, compared, repaired, removed, damage.orElse(""));
            if (!last.isClean()) {
                LOG.warning("The index differed from the database and was repaired: " + last);
            }
        } finally {
            running.set(false);
        }
    }
}
