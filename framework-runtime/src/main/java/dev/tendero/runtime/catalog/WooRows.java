package dev.tendero.runtime.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Makes products of simple lines and of variations; their parents and groups are not sold themselves. */
final class WooRows implements TableFormat.Rows {

    private static final Set<String> VARIABLE = Set.of("variable", "variavel");
    private static final Set<String> GROUPED = Set.of("grouped", "agrupado");
    private static final Set<String> VARIATION = Set.of("variation", "variacion", "variacao");

    private final KnownColumns columns;
    private final WooLines lines;
    private final ItemReader items;
    private final WooParents parents = new WooParents();
    private final Map<String, String> names;

    WooRows(KnownColumns columns, WooAttributes attributes, ItemReader items) {
        this.columns = columns;
        this.lines = new WooLines(columns, attributes);
        this.items = items;
        this.names = Map.of(
                FeedColumns.ID, columns.nameOf("id"),
                FeedColumns.NAME, columns.nameOf("name"),
                FeedColumns.PRICE, columns.nameOf("regular_price"),
                FeedColumns.SALE_PRICE, columns.nameOf("sale_price"));
    }

    @Override
    public void prepare(TableRow row) {
        if (is(row, VARIABLE)) {
            parents.add(
                    columns.value(row, "id").orElse(null),
                    columns.value(row, "sku").orElse(null),
                    lines.product(row));
        }
    }

    @Override
    public void read(TableRow row, Consumer<FeedLine> sink) {
        sink.accept(is(row, VARIABLE) || is(row, GROUPED) ? new FeedLine.Withheld(row.line()) : line(row));
    }

    private FeedLine line(TableRow row) {
        WooProduct own = lines.product(row);
        Optional<String> parent = columns.value(row, "parent");
        if (parent.isEmpty() || !isVariation(row)) {
            return own.sold() ? items.read(own.record(row.line(), names)) : new FeedLine.Withheld(row.line());
        }
        Optional<WooProduct> found = parents.of(parent.get());
        if (found.isEmpty()) {
            return new FeedLine.Rejected(
                    row.line(),
                    own.values().get(FeedColumns.ID),
                    "its parent \"" + parent.get() + "\" is not in the file; export it too");
        }
        WooProduct whole = own.of(found.get());
        return whole.sold() ? items.read(whole.record(row.line(), names)) : new FeedLine.Withheld(row.line());
    }

    private boolean isVariation(TableRow row) {
        return !columns.has("type") || is(row, VARIATION);
    }

    /** A type may be several words: {@code variation, virtual}. */
    private boolean is(TableRow row, Set<String> types) {
        return columns.value(row, "type").stream()
                .flatMap(WooAttributes::split)
                .map(KnownColumns::plain)
                .anyMatch(types::contains);
    }
}
