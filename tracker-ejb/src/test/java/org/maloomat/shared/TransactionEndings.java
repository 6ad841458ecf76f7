package org.maloomat.shared;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What waits for the end of the transactions of a {@link TestDatabase}, each known by its entity manager. */
final class TransactionEndings implements TransactionSynchronizationRegistry {
    private final Supplier<EntityManager> current;
    private final Map<EntityManager, Waiting> waiting = new ConcurrentHashMap<>();

    private record Waiting(List<Synchronization> synchronizations, Map<Object, Object> resources) {}

    /** @param current throws outside a transaction */
    TransactionEndings(Supplier<EntityManager> current) {
        this.current = current;
    }

    private Waiting waiting() {
        return waiting.computeIfAbsent(current.get(), em -> new Waiting(new ArrayList<>(), new HashMap<>()));
    }

    void beforeCompletion(EntityManager em) {
        var ending = waiting.get(em);
        if (ending != null) {
            ending.synchronizations().forEach(Synchronization::beforeCompletion);
        }
    }

    void forget(EntityManager em) {
        waiting.remove(em);
    }

    @Override
    public Object getTransactionKey() {
        return current.get();
    }

    @Override
    public void putResource(Object key, Object value) {
        waiting().resources().put(key, value);
    }

    @Override
    public Object getResource(Object key) {
        return waiting().resources().get(key);
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        waiting().synchronizations().add(synchronization);
    }

    @Override
    public int getTransactionStatus() {
        return Status.STATUS_ACTIVE;
    }

    @Override
    public void setRollbackOnly() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean getRollbackOnly() {
        return false;
    }
}
