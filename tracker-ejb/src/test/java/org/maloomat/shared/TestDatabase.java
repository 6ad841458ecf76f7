package org.maloomat.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.JpaHelper;

/**
 * A fresh, migrated database with the entities of the house, outside any container. What a boundary does happens inside
 * {@link #inTransaction}, which commits, or rolls back and passes on what was thrown.
 */
public final class TestDatabase implements AutoCloseable {
    private static final Map<Engine, Persistent> OPENED = new EnumMap<>(Engine.class);

    private final Engine engine;
    private final String name;
    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final TransactionEndings endings = new TransactionEndings(this::transactional);
    private final EntityManager shared;
    private boolean touched;

    private TestDatabase(Engine engine, String name, EntityManagerFactory factory) {
        this.engine = engine;
        this.name = name;
        this.factory = factory;
        this.shared = (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(transactional(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** For what does not depend on the engine; the caller closes it. */
    public static TestDatabase onH2() {
        return on(Engine.H2);
    }

    static synchronized TestDatabase on(Engine engine) {
        var name = engine.create();
        return new TestDatabase(
                engine,
                name,
                OPENED.computeIfAbsent(engine, e -> Persistent.open()).at(engine, name));
    }

    /**
     * Brings a database that nobody has used yet to what the work makes of it. The work is done once in a run of tests for
     * each engine and kept under this name; one that was used already does the work itself.
     */
    void prepare(String template, Runnable work) {
        if (touched) {
            work.run();
        } else if (!engine.reset(name, template)) {
            work.run();
            OPENED.get(engine).source().close();
            engine.keep(name, template);
        }
        touched = true;
        OPENED.get(engine).at(engine, name);
    }

    public Engine engine() {
        return engine;
    }

    /** As {@link #dataSource}, whatever database it becomes, with connections that stay open. */
    DataSource pool() {
        return OPENED.get(engine).source();
    }

    public DataSource dataSource() {
        touched = true;
        return Engine.dataSource(engine.address(name));
    }

    /** The entity manager of the transaction this thread is in; refuses to work outside one. */
    public EntityManager entityManager() {
        return shared;
    }

    /** What waits for the end of the transaction this thread is in. */
    TransactionSynchronizationRegistry endings() {
        return endings;
    }

    /** A bean as the container would build it; see {@link Wiring}. */
    public <T> T wire(Class<T> bean, Object... collaborators) {
        return new Wiring(this, collaborators).get(bean);
    }

    /** Runs the work in a transaction of its own. */
    public <T> T inTransaction(Supplier<T> work) {
        return inTransaction(em -> work.get());
    }

    /** Runs the work in a transaction of its own. */
    public void inTransaction(Runnable work) {
        inTransaction(em -> {
            work.run();
            return null;
        });
    }

    /** Runs the work in a transaction of its own, with its entity manager. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        touched = true;
        var outer = current.get();
        var em = factory.createEntityManager();
        current.set(em);
        try {
            em.getTransaction().begin();
            var result = work.apply(em);
            em.flush();
            endings.beforeCompletion(em);
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            endings.forget(em);
            em.close();
            current.set(outer);
        }
    }

    /** Runs the work with this thread's transaction suspended. */
    <T> T outsideTransaction(Supplier<T> work) {
        var outer = current.get();
        current.remove();
        try {
            return work.get();
        } finally {
            current.set(outer);
        }
    }

    boolean isInTransaction() {
        return current.get() != null;
    }

    private EntityManager transactional() {
        var em = current.get();
        if (em == null) {
            throw new IllegalStateException("Outside a transaction: call it inside TestDatabase.inTransaction");
        }
        return em;
    }

    @Override
    public void close() {
        OPENED.get(engine).source().close();
        engine.drop(name);
    }

    /** The entities, mapped once for each engine and pointed at one fresh database after the other. */
    private record Persistent(PooledDataSource source, EntityManagerFactory factory) {
        static Persistent open() {
            var source = new PooledDataSource();
            var properties = new HashMap<String, Object>();
            properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
            properties.put("jakarta.persistence.nonJtaDataSource", source);
            properties.put("eclipselink.target-server", "None");
            properties.put("eclipselink.logging.level.transaction", "SEVERE");
            return new Persistent(source, Persistence.createEntityManagerFactory("maloomat", properties));
        }

        /** Forgets the ids reserved in the database before. */
        EntityManagerFactory at(Engine engine, String name) {
            source.pointAt(engine.connections(name));
            var sequencing = JpaHelper.getServerSession(factory).getSequencingControl();
            sequencing.initializePreallocated();
            return factory;
        }
    }
}
