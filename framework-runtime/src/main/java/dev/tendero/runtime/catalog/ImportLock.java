package dev.tendero.runtime.catalog;

import dev.tendero.runtime.data.Jdbc;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Held by a connection while it imports a shop; the server gives it back when the connection is lost. */
final class ImportLock implements AutoCloseable {

    private static final String NAME = "MD5(CONCAT(DATABASE(), '.import.', ?))";

    private final Connection connection;
    private final String shop;

    private ImportLock(Connection connection, String shop) {
        this.connection = connection;
        this.shop = shop;
    }

    /** @throws OngoingImportException when another import of the shop still goes on after so long a wait */
    static ImportLock take(Connection connection, String shop, Duration wait) throws SQLException {
        String get = "SELECT GET_LOCK(" + NAME + ", " + wait.toSeconds() + ")";
        boolean taken =
                Jdbc.list(connection, get, row -> row.getInt(1) == 1, shop).getFirst();
        if (!taken) {
            throw new OngoingImportException(shop);
        }
        return new ImportLock(connection, shop);
    }

    @Override
    public void close() throws SQLException {
        if (connection.isValid(1)) {
            Jdbc.list(connection, "SELECT RELEASE_LOCK(" + NAME + ")", row -> row.getInt(1), shop);
        }
    }
}
