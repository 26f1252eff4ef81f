package dev.tendero.runtime.catalog;

import dev.tendero.api.ShopInfo;
import dev.tendero.runtime.shop.CatalogSource;
import java.nio.file.Path;
import java.time.Instant;

/** Reads files in the format that a shop names. */
final class Feeds {

    private Feeds() {}

    static Feed of(ShopInfo shop, CatalogSource source, Path file, FileForm form) {
        ItemReader items = new ItemReader(shop.currency(), Instant.now());
        return switch (source.format()) {
            case GOOGLE -> google(FeedColumns.google(shop.language()), items, file, form);
            case CSV -> new TableFeed(file, form, new NamedColumns(FeedColumns.csv(source.columns()), items));
            case SHOPIFY -> new TableFeed(file, form, new Shopify(items));
            case WOOCOMMERCE -> new TableFeed(file, form, new WooCommerce(items));
            case SQL -> throw new IllegalArgumentException("a database is no file");
        };
    }

    /** Whether the same file can mean something else on another day. */
    static boolean dated(CatalogSource source) {
        return switch (source.format()) {
            case GOOGLE, WOOCOMMERCE -> true;
            case CSV, SHOPIFY, SQL -> false;
        };
    }

    private static Feed google(FeedColumns columns, ItemReader items, Path file, FileForm form) {
        return form.xml()
                ? new XmlFeed(file, form, columns, items)
                : new TableFeed(file, form, new NamedColumns(columns, items));
    }
}
