package dev.tendero.runtime.catalog;

import java.util.List;
import java.util.Optional;

/** WooCommerce's product export: a line a product or variation, the latter without what its parent has. */
record WooCommerce(ItemReader items) implements TableFormat {

    private static final List<String> NEEDED = List.of("name", "regular_price");

    @Override
    public Rows rows(List<String> header) {
        return new WooRows(columns(header), WooAttributes.of(header), items);
    }

    @Override
    public Optional<String> fault(List<String> header) {
        KnownColumns columns = columns(header);
        return KnownColumns.fault("WooCommerce", NEEDED, columns, header)
                .or(() -> columns.has("id") || columns.has("sku")
                        ? Optional.empty()
                        : Optional.of("has neither a column ID nor SKU to know products by; it has " + header));
    }

    /** A parent may come after its variations. */
    @Override
    public boolean inTwoPasses() {
        return true;
    }

    /** Whether a table of those columns is one. */
    static boolean wrote(List<String> header) {
        KnownColumns columns = columns(header);
        return columns.has("regular_price") && columns.has("visibility") && columns.has("published");
    }

    private static KnownColumns columns(List<String> header) {
        return KnownColumns.of("woocommerce", header);
    }
}
