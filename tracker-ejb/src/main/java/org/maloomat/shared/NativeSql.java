package org.maloomat.shared;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the two databases want different words. */
public final class NativeSql {
    private NativeSql() {}

    /** Whether it is PostgreSQL; otherwise it is H2. */
    public static boolean isPostgreSql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** The expression for a sequence's next value. */
    public static String nextValue(Connection connection, String sequence) throws SQLException {
        return isPostgreSql(connection) ? "nextval('" + sequence + "')" : "NEXT VALUE FOR " + sequence;
    }
}
