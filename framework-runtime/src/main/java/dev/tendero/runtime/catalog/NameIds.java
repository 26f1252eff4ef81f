package dev.tendero.runtime.catalog;

import dev.tendero.runtime.data.Jdbc;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of a shop's brands and categories, made where they are missing. */
final class NameIds {

    private static final int REMEMBERED = 50_000;
    private static final int LONGEST_PATH = 700;

    private final Connection connection;
    private final int shopId;
    private final Map<String, Long> brands = remembered();
    private final Map<String, Long> categories = remembered();

    NameIds(Connection connection, int shopId) {
        this.connection = connection;
        this.shopId = shopId;
    }

    @Nullable
    Long brand(@Nullable String name) throws SQLException {
        if (name == null) {
            return null;
        }
        Long known = brands.get(name);
        if (known == null) {
            known = id("INSERT INTO brand (shop_id, name) VALUES (?, ?)", shopId, name);
            brands.put(name, known);
        }
        return known;
    }

    /** @param names from the top; as many of them as a path can hold */
    @Nullable
    Long category(List<String> names) throws SQLException {
        Long parent = null;
        StringBuilder path = new StringBuilder();
        for (String name : names) {
            path.append(path.isEmpty() ? "" : " > ").append(name);
            if (path.length() > LONGEST_PATH) {
                return parent;
            }
            parent = category(path.toString(), name, parent);
        }
        return parent;
    }

    /** After a roll-back: what was made since the last commit is gone. */
    void forget() {
        brands.clear();
        categories.clear();
    }

    private Long category(String path, String name, @Nullable Long parent) throws SQLException {
        Long known = categories.get(path);
        if (known == null) {
            known = id(
                    "INSERT INTO category (shop_id, parent_id, name, path) VALUES (?, ?, ?, ?)",
                    shopId,
                    parent,
                    name,
                    path);
            categories.put(path, known);
        }
        return known;
    }

    /** Names that differ in case or accents alone share a row. */
    private Long id(String insert, @Nullable Object... values) throws SQLException {
        String sql = insert + " ON DUPLICATE KEY UPDATE id = id RETURNING id";
        return Jdbc.list(connection, sql, row -> row.getLong(1), values).getFirst();
    }

    private static Map<String, Long> remembered() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
