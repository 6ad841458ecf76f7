package org.maloomat.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the database to this release before anything reads it, forward only; a database that was changed by other hands
 * or by a newer release is refused and the start fails. Every start-up bean that reads the database depends on this one.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/maloomat",
        className = "org.maloomat.shared.ConfiguredDataSource",
        url = "${MPCONFIG=maloomat.db.url}",
        user = "${MPCONFIG=maloomat.db.user}",
        password = "${MPCONFIG=maloomat.db.password}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 40)
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
public class DatabaseMigration {
    private static final Logger LOG = Logger.getLogger(DatabaseMigration.class.getName());

    @Resource(lookup = "java:app/jdbc/maloomat")
    private DataSource database;

    private String version = "";

    @PostConstruct
    void migrate() {
        try {
            var flyway = Flyway.configure(DatabaseMigration.class.getClassLoader())
                    .dataSource(database)
                    .locations("classpath:db/migration")
                    .load();
            MigrateResult result = flyway.migrate();
            version = String.valueOf(flyway.info().current().getVersion());
            LOG.log(Level.INFO, "Database ready at version {0}, {1} migrations applied now", new Object[] {
                version, result.migrationsExecuted
            });
        } catch (FlywayException e) {
            LOG.log(
                    Level.SEVERE,
                    "MALOOMAT-START-FAILED: The database could not be opened or migrated: {0}",
                    firstLine(e));
            throw e;
        }
    }

    /** The version of the newest migration applied, such as {@code 9}. */
    public String version() {
        return version;
    }

    private static String firstLine(Throwable e) {
        var root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage())
                .lines()
                .findFirst()
                .orElse(e.getClass().getSimpleName());
    }
}
