package dev.tendero.runtime.catalog;

import java.util.List;
import java.util.Optional;

/** Shopify's product export: a line a variant, with what is the product's on the first line of its handle. */
record Shopify(ItemReader items) implements TableFormat {

    private static final List<String> NEEDED = List.of("handle", "title", "price");

    @Override
    public Rows rows(List<String> header) {
        return new ShopifyRows(columns(header), header, items);
    }

    @Override
    public Optional<String> fault(List<String> header) {
        return KnownColumns.fault("Shopify", NEEDED, columns(header), header);
    }

    /** Whether a table of those columns is one. */
    static boolean wrote(List<String> header) {
        return columns(header).has("handle") && header.stream().anyMatch("variant price"::equals);
    }

    private static KnownColumns columns(List<String> header) {
        return KnownColumns.of("shopify", header);
    }
}
