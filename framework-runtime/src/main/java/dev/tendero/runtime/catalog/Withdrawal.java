package dev.tendero.runtime.catalog;

import dev.tendero.runtime.data.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes products that a feed no longer has off the shelf. Their rows stay: conversations refer to them. */
final class Withdrawal {

    private static final int AT_ONCE = 1_000;
    /** Below so many products, any number may go. */
    private static final int SMALL_SHOP = 100;

    private final Connection connection;
    private final int shopId;
    private final long revision;
    private long unlisted;
    private long kept;

    Withdrawal(Connection connection, int shopId, long revision) {
        this.connection = connection;
        this.shopId = shopId;
        this.revision = revision;
    }

    long unlisted() {
        return unlisted;
    }

    /** How many were left on the shelf although the feed does not have them. */
    long kept() {
        return kept;
    }

    /** @param inFeed by the product's id in the feed */
    void of(Predicate<String> inFeed, Unlisting unlisting) throws SQLException {
        List<Long> missing = new ArrayList<>();
        long listed = 0;
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT id, external_id FROM product WHERE shop_id = ? AND listed")) {
            statement.setInt(1, shopId);
            statement.setFetchSize(AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    listed++;
                    if (!inFeed.test(rows.getString(2))) {
                        missing.add(rows.getLong(1));
                    }
                }
            }
        }
        boolean most = listed >= SMALL_SHOP && missing.size() > listed / 2;
        switch (unlisting) {
            case NONE -> unlist(keep(missing));
            case CAREFUL -> unlist(most ? keep(missing) : missing);
            case ALL -> unlist(missing);
        }
    }

    /** @param ids of products that are no longer sold, whatever else the shop has */
    void of(List<String> ids) throws SQLException {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            List<Object> parameters = new ArrayList<>();
            parameters.add(shopId);
            parameters.addAll(some);
            unlist(Jdbc.list(
                    connection,
                    "SELECT id FROM product WHERE shop_id = ? AND listed AND external_id IN (" + Jdbc.marks(some.size())
                            + ")",
                    row -> row.getLong(1),
                    parameters.toArray()));
        }
    }

    private List<Long> keep(List<Long> missing) {
        kept = missing.size();
        return List.of();
    }

    private void unlist(List<Long> missing) throws SQLException {
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            List<Long> some = missing.subList(from, Math.min(from + AT_ONCE, missing.size()));
            List<Object> parameters = new ArrayList<>();
            parameters.add(revision);
            parameters.addAll(some);
            unlisted += Jdbc.update(
                    connection,
                    "UPDATE product SET listed = FALSE, availability = 'out_of_stock', revision = ? WHERE id IN ("
                            + Jdbc.marks(some.size()) + ")",
                    parameters.toArray());
            connection.commit();
        }
    }
}
