package dev.tendero.intents.shop;

import dev.tendero.api.Row;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows with a column that no query returned, worked out of those that it did. */
final class Columns {

    private Columns() {}

    static Row with(Row row, String column, String value) {
        Map<String, Object> columns = new LinkedHashMap<>();
        row.columns().forEach((name, there) -> {
            if (there != null) {
                columns.put(name, there);
            }
        });
        columns.put(column, value);
        return new Row(columns);
    }
}
