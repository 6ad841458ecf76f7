package org.maloomat.shared;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Opens connections to whatever database {@code maloomat.db.url} names, so that H2 and PostgreSQL differ by configuration
 * alone. The server's pool wraps it; it keeps no connection itself.
 */
public class ConfiguredDataSource implements DataSource {
    private String url;
    private String user;
    private String password;
    private PrintWriter logWriter;
    private int loginTimeout;

    public void setUrl(String url) {
        this.url = url;
    }

    public String getUrl() {
        return url;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getUser() {
        return user;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getPassword() {
        return password;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(String name, String secret) throws SQLException {
        var connection = driver().connect(url, credentials(name, secret));
        if (connection == null) {
            throw new SQLException("maloomat.db.url is no address of H2 or PostgreSQL");
        }
        return connection;
    }

    /** Asked directly: the server forgets drivers registered with {@link java.sql.DriverManager} between deployment phases. */
    private Driver driver() {
        return url.startsWith("jdbc:h2:") ? new org.h2.Driver() : new org.postgresql.Driver();
    }

    private static Properties credentials(String name, String secret) {
        var credentials = new Properties();
        credentials.setProperty("user", name);
        credentials.setProperty("password", secret);
        return credentials;
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        logWriter = out;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.maloomat");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("Not a wrapper for " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
