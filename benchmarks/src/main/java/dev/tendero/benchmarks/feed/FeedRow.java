package dev.tendero.benchmarks.feed;

import java.util.EnumMap;
import java.util.Map;

/** One line of a feed. A column that was never put is empty. */
record FeedRow(Map<Column, String> cells) {

    FeedRow() {
        this(new EnumMap<>(Column.class));
    }

    /** @throws IllegalArgumentException when the value holds a tab or a line break, which the format cannot carry */
    FeedRow put(Column column, String value) {
        if (value.indexOf('\t') >= 0 || value.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("Tab or line break in " + column.header() + ": " + value);
        }
        cells.put(column, value);
        return this;
    }

    String get(Column column) {
        return cells.getOrDefault(column, "");
    }

    String line() {
        StringBuilder line = new StringBuilder(512);
        for (Column column : Column.values()) {
            line.append(column.ordinal() == 0 ? "" : "\t").append(get(column));
        }
        return line.toString();
    }
}
