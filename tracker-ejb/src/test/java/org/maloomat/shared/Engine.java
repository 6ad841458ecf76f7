package org.maloomat.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.ConnectionPoolDataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FileUtils;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * A database engine under test, and how to get a fresh, migrated database on it. A database is a copy of one that was
 * migrated once: migrating anew takes ten times as long.
 */
public enum Engine {
    H2 {
        @Override
        String address(String name) {
            return "jdbc:h2:" + file(name) + ";DB_CLOSE_DELAY=-1";
        }

        @Override
        ConnectionPoolDataSource connections(String name) {
            var source = new JdbcDataSource();
            source.setURL(address(name));
            source.setUser(USER);
            source.setPassword(USER);
            return source;
        }

        @Override
        void createEmpty(String name) {
            drop(name);
        }

        /** A closed database is one file, here one in memory. */
        @Override
        void copy(String from, String to) {
            execute(address(from), "SHUTDOWN COMPACT");
            try (var in = FileUtils.newInputStream(file(from) + STORE);
                    var out = FileUtils.newOutputStream(file(to) + STORE, false)) {
                in.transferTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        void drop(String name) {
            if (FileUtils.exists(file(name) + STORE)) {
                execute(address(name), "SHUTDOWN IMMEDIATELY");
                FileUtils.delete(file(name) + STORE);
            }
        }

        private static String file(String name) {
            return "nioMemFS:" + name;
        }
    },
    POSTGRESQL {
        @Override
        String address(String name) {
            return PostgresServer.running().url(name);
        }

        @Override
        ConnectionPoolDataSource connections(String name) {
            var source = new PGConnectionPoolDataSource();
            source.setURL(address(name));
            source.setUser(USER);
            source.setPassword(USER);
            return source;
        }

        @Override
        void createEmpty(String name) {
            execute(address("postgres"), "CREATE DATABASE " + name);
        }

        @Override
        void copy(String from, String to) {
            execute(address("postgres"), "CREATE DATABASE " + to + " TEMPLATE " + from);
        }

        @Override
        void drop(String name) {
            execute(address("postgres"), "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        }
    };

    private static final String STORE = ".mv.db";
    private static final String USER = "postgres";
    private static final String NEWEST = "latest";
    private static final String MIGRATED = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Logger MIGRATION = Logger.getLogger("org.flywaydb");

    private final Set<String> templates = new HashSet<>();

    static {
        MIGRATION.setLevel(Level.SEVERE);
    }

    /** The engines that tests run on: all, or those that {@code -Dmaloomat.test.engines=H2} names. */
    static List<Engine> underTest() {
        var named = System.getProperty("maloomat.test.engines", "");
        return named.isBlank()
                ? List.of(values())
                : Arrays.stream(named.split(",")).map(Engine::valueOf).toList();
    }

    /** Creates a migrated database that nobody else uses and returns its name. */
    synchronized String create() {
        var name = next();
        if (templates.add(MIGRATED)) {
            createEmpty(MIGRATED);
            migrate(address(MIGRATED), NEWEST);
        }
        copy(MIGRATED, name);
        return name;
    }

    /** Creates a database as the release that knew no later migration left it; {@link #upgrade} brings it to this one. */
    String createAt(String version) {
        var name = next();
        createEmpty(name);
        migrate(address(name), version);
        return name;
    }

    void upgrade(String name) {
        migrate(address(name), NEWEST);
    }

    /** Keeps a database as it is now, to be copied under this name; nobody may be connected to it. */
    synchronized void keep(String name, String template) {
        if (templates.add(template)) {
            copy(name, template);
        }
    }

    /** Makes a database what a kept one was, if there is one of this name. @return whether there is */
    synchronized boolean reset(String name, String template) {
        if (!templates.contains(template)) {
            return false;
        }
        drop(name);
        copy(template, name);
        return true;
    }

    private static String next() {
        return "test" + COUNT.incrementAndGet();
    }

    /** The JDBC address of a database. */
    abstract String address(String name);

    abstract ConnectionPoolDataSource connections(String name);

    abstract void createEmpty(String name);

    abstract void copy(String from, String to);

    abstract void drop(String name);

    static ConfiguredDataSource dataSource(String url) {
        var source = new ConfiguredDataSource();
        source.setUrl(url);
        source.setUser(USER);
        source.setPassword(USER);
        return source;
    }

    private static void migrate(String url, String version) {
        Flyway.configure()
                .dataSource(dataSource(url))
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static void execute(String url, String sql) {
        try (var connection = dataSource(url).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
