package org.maloomat.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maloomat.deadline.CalendarFeeder;

/** Carries out recomputations in the background, on whichever node has the lease. */
@Singleton
@Startup
@DependsOn({"DatabaseMigration", "CalendarFeeder"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class RecomputationWork {
    private static final Logger LOG = Logger.getLogger(RecomputationWork.class.getName());

    @Inject
    private DueDateRecomputing recomputing;

    @Inject
    private CalendarFeeder calendar;

    private final String node = UUID.randomUUID().toString();
    private final AtomicBoolean running = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void work() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            do {
                calendar.refresh();
            } while (recomputing.batch(node));
        } catch (RuntimeException e) {
            recomputing.forget();
            LOG.log(Level.SEVERE, "Due dates could not be recomputed; it will be tried again", e);
        } finally {
            running.set(false);
        }
    }
}
