package dev.tendero.runtime.data;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Can be handed out while its database is still on its way up; who asks for a connection waits for that. */
final class DeferredDataSource implements DataSource {

    private final Supplier<? extends DataSource> source;

    /** @param source asked at every call; waits until there is one */
    DeferredDataSource(Supplier<? extends DataSource> source) {
        this.source = source;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return source.get().getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return source.get().getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.get().getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.get().setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.get().setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.get().getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return source.get().getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.get().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.get().isWrapperFor(type);
    }
}
