package dev.tendero.runtime.catalog;

import dev.tendero.api.ShopInfo;
import dev.tendero.runtime.shop.CatalogSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Reads files in the format that a shop names. */
final class Feeds {

    private Feeds() {}

    static Feed of(ShopInfo shop, CatalogSource source, Path file, FileForm form) {
        ItemReader items = new ItemReader(shop.currency(), Instant.now());
        return form.xml() && source.format() == CatalogSource.Format.GOOGLE
                ? new XmlFeed(file, form, FeedColumns.google(shop.language()), items)
                : new TableFeed(file, form, table(shop, source, items).orElseThrow());
    }

    /** What the columns of its tables mean; empty for a database. */
    static Optional<TableFormat> table(ShopInfo shop, CatalogSource source, ItemReader items) {
        return switch (source.format()) {
            case GOOGLE -> Optional.of(new NamedColumns(FeedColumns.google(shop.language()), items));
            case CSV -> Optional.of(new NamedColumns(FeedColumns.csv(source.columns()), items));
            case SHOPIFY -> Optional.of(new Shopify(items));
            case WOOCOMMERCE -> Optional.of(new WooCommerce(items));
            case SQL -> Optional.empty();
        };
    }

    /** Whether the same file can mean something else on another day. */
    static boolean dated(CatalogSource source) {
        return switch (source.format()) {
            case GOOGLE, WOOCOMMERCE -> true;
            case CSV, SHOPIFY, SQL -> false;
        };
    }
}
