package org.maloomat.deadline;

import jakarta.annotation.PostConstruct;
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
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps this node's calendar up with the orders entered: at once after an entry on this node, and every few seconds for
 * those of other nodes.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class CalendarRefresher {
    /** After so many seconds every node counts with an order that was entered on any of them. */
    public static final int SECONDS_UNTIL_EVERYWHERE = 5;

    @Inject
    private ClosureOrders orders;

    @Inject
    private DeadlineRegister deadlines;

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private long revision = -1;

    @PostConstruct
    void atStart() {
        refresh();
    }

    public void entered(@Observes(during = TransactionPhase.AFTER_SUCCESS) CalendarEvent event) {
        refresh();
    }

    /** Reads the orders again if there are more than this node knows. */
    public void refresh() {
        oneAtATime.lock();
        try {
            var current = orders.revision();
            if (current != revision) {
                deadlines.take(orders.entered());
                revision = current;
            }
        } finally {
            oneAtATime.unlock();
        }
    }
}
