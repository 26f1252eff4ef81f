package dev.tendero.runtime.catalog;

import dev.tendero.runtime.catalog.CatalogItem.Attribute;
import dev.tendero.runtime.data.Jdbc;
import dev.tendero.runtime.data.SqlFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes products in batches, each in a transaction of its own; those that are there already are left alone. */
final class ProductWriter {

    private static final int ATTEMPTS = 5;
    private static final String COLUMNS = "shop_id, external_id, name, description, brand_id, category_id, price,"
            + " list_price, currency, availability, image_url, url, revision, content_hash";
    private static final int COLUMN_COUNT = 14;
    private static final String UPDATES = " ON DUPLICATE KEY UPDATE name = VALUES(name), description ="
            + " VALUES(description), brand_id = VALUES(brand_id), category_id = VALUES(category_id), price ="
            + " VALUES(price), list_price = VALUES(list_price), currency = VALUES(currency), availability ="
            + " VALUES(availability), image_url = VALUES(image_url), url = VALUES(url), revision = VALUES(revision),"
            + " content_hash = VALUES(content_hash), listed = TRUE RETURNING id, external_id";
    private static final int ATTRIBUTES_AT_ONCE = 1_000;

    private final Connection connection;
    private final int shopId;
    private final long revision;
    private final NameIds names;
    private long written;
    private long unchanged;

    /** @param revision that of the catalogue once this import is done */
    ProductWriter(Connection connection, int shopId, long revision) {
        this.connection = connection;
        this.shopId = shopId;
        this.revision = revision;
        this.names = new NameIds(connection, shopId);
    }

    long written() {
        return written;
    }

    long unchanged() {
        return unchanged;
    }

    /** @param batch no two of them with one id */
    void write(List<HashedItem> batch) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                int changed = tryWrite(batch);
                connection.commit();
                written += changed;
                unchanged += batch.size() - changed;
                return;
            } catch (SQLException e) {
                connection.rollback();
                names.forget();
                if (attempt == ATTEMPTS || !SqlFailure.isRetryable(e)) {
                    throw e;
                }
            }
        }
    }

    private int tryWrite(List<HashedItem> batch) throws SQLException {
        Map<String, StoredProduct> stored = stored(batch);
        List<HashedItem> changed = batch.stream()
                .filter(item -> !item.isStoredAs(stored.get(item.item().id())))
                .toList();
        if (changed.isEmpty()) {
            return 0;
        }
        Map<String, Long> keys = upsert(changed);
        List<Long> old = changed.stream()
                .map(item -> stored.get(item.item().id()))
                .filter(product -> product != null)
                .map(StoredProduct::key)
                .toList();
        if (!old.isEmpty()) {
            String sql = "DELETE FROM product_attribute WHERE product_id IN (" + Jdbc.marks(old.size()) + ")";
            Jdbc.update(connection, sql, old.toArray());
        }
        insertAttributes(changed, keys);
        return changed.size();
    }

    private Map<String, StoredProduct> stored(List<HashedItem> batch) throws SQLException {
        List<Object> parameters = new ArrayList<>();
        parameters.add(shopId);
        batch.forEach(item -> parameters.add(item.item().id()));
        Map<String, StoredProduct> stored = new HashMap<>();
        Jdbc.list(
                connection,
                "SELECT external_id, id, content_hash, listed FROM product WHERE shop_id = ? AND external_id IN ("
                        + Jdbc.marks(batch.size()) + ")",
                row -> stored.put(
                        row.getString(1), new StoredProduct(row.getLong(2), row.getBytes(3), row.getBoolean(4))),
                parameters.toArray());
        return stored;
    }

    private Map<String, Long> upsert(List<HashedItem> items) throws SQLException {
        String row = "(" + Jdbc.marks(COLUMN_COUNT) + ")";
        String sql =
                "INSERT INTO product (" + COLUMNS + ") VALUES " + row + ("," + row).repeat(items.size() - 1) + UPDATES;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 1;
            for (HashedItem item : items) {
                place = bind(statement, place, item);
            }
            Map<String, Long> keys = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.put(rows.getString(2), rows.getLong(1));
                }
            }
            return keys;
        }
    }

    private int bind(PreparedStatement statement, int first, HashedItem hashed) throws SQLException {
        CatalogItem item = hashed.item();
        int place = first;
        statement.setInt(place++, shopId);
        statement.setString(place++, item.id());
        statement.setString(place++, item.name());
        statement.setString(place++, item.description());
        statement.setObject(place++, names.brand(item.brand()));
        statement.setObject(place++, names.category(item.category()));
        statement.setBigDecimal(place++, item.price());
        statement.setBigDecimal(place++, item.listPrice());
        statement.setString(place++, item.currency());
        statement.setString(place++, item.availability().wireName());
        statement.setString(place++, item.imageUrl());
        statement.setString(place++, item.url());
        statement.setLong(place++, revision);
        statement.setBytes(place++, hashed.hash());
        return place;
    }

    private void insertAttributes(List<HashedItem> items, Map<String, Long> keys) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (HashedItem item : items) {
            Long key = keys.get(item.item().id());
            for (Attribute attribute : item.item().attributes()) {
                values.add(key);
                values.add(attribute.name());
                values.add(attribute.value());
                if (values.size() == 3 * ATTRIBUTES_AT_ONCE) {
                    insertAttributes(values);
                    values.clear();
                }
            }
        }
        if (!values.isEmpty()) {
            insertAttributes(values);
        }
    }

    /** Values that the database takes for equal, such as two that differ in accents alone, become one. */
    private void insertAttributes(List<Object> values) throws SQLException {
        String sql = "INSERT IGNORE INTO product_attribute (product_id, name, value) VALUES (?,?,?)"
                + ",(?,?,?)".repeat(values.size() / 3 - 1);
        Jdbc.update(connection, sql, values.toArray());
    }
}
