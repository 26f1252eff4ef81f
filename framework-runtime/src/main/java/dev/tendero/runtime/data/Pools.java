package dev.tendero.runtime.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.DatabaseSettings.Account;
import dev.tendero.runtime.data.DatabaseSettings.External;
import java.sql.SQLException;

/**
 * Makes the two pools of a server. Whoever asks for a connection, and whoever waits for an answer, waits at most the
 * settings' patience, whatever the server does.
 */
final class Pools {

    private static final int ACCESS_DENIED = 1045;
    private static final int DATABASE_DENIED = 1044;
    private static final int UNKNOWN_DATABASE = 1049;
    static final String UTC = "time_zone='+00:00'";

    private final External server;
    private final DatabaseSettings settings;

    Pools(External server, DatabaseSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    HikariDataSource writer() {
        return pool("writer", server.url(), server.user(), UTC);
    }

    HikariDataSource reader() {
        double seconds = settings.queryTime().toMillis() / 1000.0;
        return pool(
                "reader",
                server.readerUrl(),
                server.reader(),
                UTC + ",tx_read_only=1,max_statement_time=" + seconds + ",sql_select_limit=" + settings.queryRows());
    }

    private HikariDataSource pool(String name, String url, Account account, String sessionVariables) {
        long patience = settings.patience().toMillis();
        // A connection that proves dead when it is borrowed costs this on top of the wait for it.
        long validation = Math.max(250, patience / 6);
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(SessionVariables.in(url, sessionVariables));
        config.setUsername(account.name());
        config.setPassword(account.password());
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(2);
        config.setConnectionTimeout(Math.max(250, patience - validation));
        config.setValidationTimeout(validation);
        config.setInitializationFailTimeout(1);
        config.setKeepaliveTime(60_000);
        config.addDataSourceProperty("connectTimeout", Long.toString(patience));
        // Connector/J waits for ever by default.
        config.addDataSourceProperty("socketTimeout", Long.toString(patience));
        config.addDataSourceProperty("useServerPrepStmts", "true");
        config.addDataSourceProperty("prepStmtCacheSize", "250");
        config.addDataSourceProperty("useBulkStmts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return open(config, url, account);
    }

    private static HikariDataSource open(HikariConfig config, String url, Account account) {
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw unreachable(url, account, e);
        } catch (RuntimeException e) {
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION,
                    "DB_URL " + address(url) + " can't be used: " + e.getMessage()
                            + ". It has the form jdbc:mariadb://host:3306/database, for several hosts "
                            + "jdbc:mariadb:sequential://one:3306,other:3306/database",
                    e);
        }
    }

    /** What the operator is told when there is no connection for that user. */
    static TenderoException unreachable(String url, Account account, Exception failure) {
        int error = SqlFailure.errorCode(failure);
        String at = "the database " + address(url);
        return switch (error) {
            case ACCESS_DENIED, DATABASE_DENIED ->
                bad(
                        at + " refuses the user " + account
                                + ". Check DB_USER and DB_PASSWORD (for queries DB_READER_USER "
                                + "and DB_READER_PASSWORD), and what the user was granted",
                        failure);
            case UNKNOWN_DATABASE -> bad(at + " does not exist on its server. Create it: " + creation(url), failure);
            default ->
                new TenderoException(
                        ErrorCode.DATABASE_UNAVAILABLE,
                        at + " does not answer: " + rootMessage(failure)
                                + ". Check the host and port in DB_URL (for queries DB_READER_URL), and that the server runs",
                        failure);
        };
    }

    private static TenderoException bad(String message, Exception cause) {
        return new TenderoException(ErrorCode.BAD_CONFIGURATION, message, cause);
    }

    private static String creation(String url) {
        return "CREATE DATABASE " + address(url).replaceFirst(".*/", "") + " CHARACTER SET utf8mb4";
    }

    /** The URL without its parameters, which may hold a password. */
    private static String address(String url) {
        return url.replaceFirst("\\?.*", "");
    }

    private static String rootMessage(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
