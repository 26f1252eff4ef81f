package dev.tendero.runtime.catalog;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.SqlFailure;
import dev.tendero.runtime.shop.CatalogQuery;
import dev.tendero.runtime.shop.CatalogSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A shop's own database, which is only read.
 *
 * @param environment a variable's value by its name; null where it is not set
 * @param limits how long it may take
 */
record FeedDatabase(
        String address,
        @Nullable String userEnv,
        @Nullable String passwordEnv,
        Function<String, @Nullable String> environment,
        Limits limits) {

    private static final int ACCESS_DENIED = 1045;

    /**
     * How long a database may take.
     *
     * @param connecting to it
     * @param silence the longest time without a row
     * @param total for all rows
     */
    record Limits(Duration connecting, Duration silence, Duration total) {

        static final Limits USUAL = new Limits(Duration.ofSeconds(10), Duration.ofMinutes(5), Duration.ofHours(1));
        /** For a look at the columns. */
        static final Limits SHORT = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    static FeedDatabase of(CatalogSource source, Function<String, @Nullable String> environment, Limits limits) {
        CatalogQuery query = Objects.requireNonNull(source.query());
        return new FeedDatabase(source.from(), query.userEnv(), query.passwordEnv(), environment, limits);
    }

    /**
     * A connection that can't write.
     *
     * @throws TenderoException {@code bad_configuration}, saying what to mend
     */
    Connection connect() {
        Properties properties = new Properties();
        set(properties, "user", userEnv, "user_env");
        set(properties, "password", passwordEnv, "password_env");
        properties.setProperty(
                "connectTimeout", String.valueOf(limits.connecting().toMillis()));
        properties.setProperty("socketTimeout", String.valueOf(limits.silence().toMillis()));
        properties.setProperty("allowLocalInfile", "false");
        properties.setProperty("tinyInt1isBit", "false");
        try {
            Connection connection = DriverManager.getConnection(address, properties);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET SESSION TRANSACTION READ ONLY");
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** What went wrong, in a sentence. */
    TenderoException failure(SQLException e) {
        String reason = SqlFailure.reason(e);
        if (e.getErrorCode() == ACCESS_DENIED) {
            return bad(
                    "the database " + address + " refuses the user: " + reason
                            + "; check the variables that user_env and password_env name",
                    e);
        }
        return SqlFailure.isConnection(e)
                ? bad("the database " + address + " does not answer: " + reason, e)
                : bad("catalog.query failed: " + reason, e);
    }

    static TenderoException bad(String what, @Nullable Throwable cause) {
        return new TenderoException(ErrorCode.BAD_CONFIGURATION, what, cause);
    }

    private void set(Properties properties, String property, @Nullable String variable, String key) {
        if (variable == null) {
            return;
        }
        String value = environment.apply(variable);
        if (value == null) {
            throw bad("the environment variable " + variable + ", which catalog." + key + " names, is not set", null);
        }
        properties.setProperty(property, value);
    }
}
