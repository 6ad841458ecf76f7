package org.maloomat.shared;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.ConnectionPoolDataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Connections to one test database after the other, kept open between transactions as the server's pool does. */
final class PooledDataSource extends ConfiguredDataSource {
    private static final int MOST_AT_ONCE = 60;

    private JdbcConnectionPool pool;

    /** Closes what leads to the database before and begins with this one. */
    void pointAt(ConnectionPoolDataSource database) {
        close();
        pool = JdbcConnectionPool.create(database);
        pool.setMaxConnections(MOST_AT_ONCE);
    }

    void close() {
        if (pool != null) {
            pool.dispose();
            pool = null;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pool.getConnection();
    }
}
