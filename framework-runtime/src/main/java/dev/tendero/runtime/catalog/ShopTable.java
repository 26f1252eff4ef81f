package dev.tendero.runtime.catalog;

import dev.tendero.api.ShopInfo;
import dev.tendero.runtime.data.Jdbc;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows of the shops. */
final class ShopTable {

    private static final String SELECT =
            "SELECT id, catalog_revision, catalog_source, catalog_identity FROM shop WHERE code = ?";

    private ShopTable() {}

    /**
     * A shop's row.
     *
     * @param revision of its catalogue
     * @param source what the last import read; null before the first
     */
    record ShopRow(int id, long revision, @Nullable String source, String identity) {}

    /** The shop's row, made or brought up to date. */
    static ShopRow upsert(Connection connection, ShopInfo shop) throws SQLException {
        Jdbc.update(
                connection,
                "INSERT INTO shop (code, name, currency) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE name = VALUES(name), currency = VALUES(currency)",
                shop.id(),
                shop.name(),
                shop.currency());
        return Jdbc.list(connection, SELECT, ShopTable::row, shop.id()).getFirst();
    }

    /** Notes what is taken as read, so that the same is not imported again. */
    static void note(Connection connection, String shop, String source) throws SQLException {
        Jdbc.update(connection, "UPDATE shop SET catalog_source = ? WHERE code = ?", source, shop);
    }

    /** @throws java.util.NoSuchElementException when the shop has no row */
    static ShopRow get(DataSource source, String shop) {
        return Jdbc.list(source, SELECT, ShopTable::row, shop).getFirst();
    }

    private static ShopRow row(ResultSet row) throws SQLException {
        return new ShopRow(row.getInt(1), row.getLong(2), row.getString(3), Objects.requireNonNull(row.getString(4)));
    }
}
