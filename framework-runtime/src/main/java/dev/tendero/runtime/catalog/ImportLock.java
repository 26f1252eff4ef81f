package dev.tendero.runtime.catalog;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.Jdbc;
import java.sql.Connection;
import java.sql.SQLException;

/** Held by a connection while it imports a shop; the server gives it back when the connection is lost. */
final class ImportLock implements AutoCloseable {

    private static final String NAME = "MD5(CONCAT(DATABASE(), '.import.', ?))";

    private final Connection connection;
    private final String shop;

    private ImportLock(Connection connection, String shop) {
        this.connection = connection;
        this.shop = shop;
    }

    /** @throws TenderoException {@code bad_configuration} when another import of the shop goes on */
    static ImportLock take(Connection connection, String shop) throws SQLException {
        boolean taken = Jdbc.list(connection, "SELECT GET_LOCK(" + NAME + ", 0)", row -> row.getInt(1) == 1, shop)
                .getFirst();
        if (!taken) {
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION,
                    "another import of shop " + shop + " is going on; wait until it is done");
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
