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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every few minutes whether somebody is to be reminded of a due date. */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class ReminderWork {
    private static final Logger LOG = Logger.getLogger(ReminderWork.class.getName());

    @Inject
    private Reminders reminders;

    private final AtomicBoolean running = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public void work() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            var more = true;
            while (more) {
                more = reminders.batch();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Reminders could not be given; it will be tried again", e);
        } finally {
            running.set(false);
        }
    }
}
