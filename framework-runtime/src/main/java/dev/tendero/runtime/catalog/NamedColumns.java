package dev.tendero.runtime.catalog;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A table with one product a line, whose columns are known by name: Google's, or the shop's own. */
record NamedColumns(FeedColumns columns, ItemReader items) implements TableFormat {

    private static final List<String> NEEDED = List.of(FeedColumns.ID, FeedColumns.NAME, FeedColumns.PRICE);

    @Override
    public Rows rows(List<String> header) {
        return (row, sink) -> read(row, sink);
    }

    @Override
    public Optional<String> fault(List<String> header) {
        return NEEDED.stream()
                .map(needed -> columns.of(needed).orElse(needed))
                .filter(column -> !header.contains(column))
                .findFirst()
                .map(column -> "has no column \"" + column + "\"; it has " + new TreeSet<>(header));
    }

    /** Google takes a blank for an underscore. */
    @Override
    public String column(String name) {
        return columns.details() ? name.replaceFirst("^g:", "").replace(' ', '_') : name;
    }

    private void read(TableRow row, Consumer<FeedLine> sink) {
        sink.accept(items.read(columns.record(row.line(), row::field)));
    }
}
