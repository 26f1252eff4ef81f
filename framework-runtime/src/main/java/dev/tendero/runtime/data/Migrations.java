package dev.tendero.runtime.data;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to date with Flyway. */
final class Migrations {

    /** The newest version under {@code db/migration}; a test holds it to the files. */
    static final String NEWEST = "10";

    private static final int UNKNOWN_TABLE = 1146;

    private Migrations() {}

    /**
     * Where several nodes start at once, one works and the others wait for it.
     *
     * @param quick asked whether there is anything to do
     * @param patient for statements that take minutes on large tables, and for waiting
     */
    static void apply(DataSource quick, DataSource patient) throws SQLException {
        if (isCurrent(quick)) {
            return;
        }
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(patient)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION,
                    "the database's tables can't be brought up to date: " + e.getMessage()
                            + " Give Tendero a database of its own that holds nothing else, and a user who may create tables",
                    e);
        }
    }

    /** Flyway takes a good part of a second to find that there is nothing to do; one SELECT knows as much. */
    private static boolean isCurrent(DataSource dataSource) throws SQLException {
        String newest = "SELECT version, success FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1";
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(newest)) {
            return rows.next() && NEWEST.equals(rows.getString(1)) && rows.getBoolean(2);
        } catch (SQLException e) {
            if (e.getErrorCode() == UNKNOWN_TABLE) {
                return false;
            }
            throw e;
        }
    }
}
