package dev.tendero.benchmarks.understanding;

import dev.tendero.api.Row;
import dev.tendero.runtime.data.BoundStatement;
import dev.tendero.runtime.data.Jdbc;
import dev.tendero.runtime.data.StatementRunner;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Answers the shop intents' statement {@code por_clave} from rows that were read once. */
record RowsInMemory(Map<Long, Row> byKey) implements StatementRunner {

    private static final String ROWS = "SELECT product_key, id, name, brand, category, price, list_price, currency,"
            + " availability, image_url, url FROM shop_product";
    private static final String STATEMENT = "por_clave";

    static RowsInMemory of(DataSource reader) {
        Map<Long, Row> byKey = new HashMap<>();
        Jdbc.list(reader, ROWS, RowsInMemory::row)
                .forEach(row -> byKey.put(row.integer("product_key").orElseThrow(), row));
        return new RowsInMemory(byKey);
    }

    @Override
    public boolean has(String namespace, String statement) {
        return statement.equals(STATEMENT);
    }

    @Override
    public List<Row> select(String namespace, String statement, Map<String, ?> parameters) {
        if (!statement.equals(STATEMENT) || !(parameters.get("keys") instanceof Collection<?> keys)) {
            return List.of();
        }
        return keys.stream()
                .map(byKey::get)
                .filter(Objects::nonNull)
                .filter(row -> isWithin(row, parameters))
                .toList();
    }

    @Override
    public BoundStatement bound(String namespace, String statement, Map<String, ?> parameters) {
        return new BoundStatement(STATEMENT, List.of());
    }

    private static boolean isWithin(Row row, Map<String, ?> parameters) {
        BigDecimal price = row.decimal("price").orElseThrow();
        return !(parameters.get("min_price") instanceof BigDecimal min && price.compareTo(min) < 0)
                && !(parameters.get("max_price") instanceof BigDecimal max && price.compareTo(max) > 0);
    }

    private static Row row(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.put(row.getMetaData().getColumnLabel(i), row.getObject(i));
        }
        return new Row(columns);
    }
}
