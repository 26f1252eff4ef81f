package dev.tendero.runtime.shop;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a shop's products come from.
 *
 * @param from a file beside the shop's YAML, resolved to an absolute path, an https URL, or a database's JDBC URL
 * @param format how it is written
 * @param columns for {@link Format#CSV}: our name of a column to the file's
 * @param refresh how often the source is looked at again
 * @param query for {@link Format#SQL}; null for others
 */
public record CatalogSource(
        String from,
        Format format,
        Map<String, String> columns,
        Duration refresh,
        @Nullable CatalogQuery query) {

    public CatalogSource {
        columns = Map.copyOf(columns);
    }

    /** A file, here or at an address. */
    public CatalogSource(String from, Format format, Map<String, String> columns, Duration refresh) {
        this(from, format, columns, refresh, null);
    }

    /** The same settings for another file or address. */
    public CatalogSource at(String other, Format as) {
        return new CatalogSource(other, as, columns, refresh, query);
    }

    /** Whether it is a file of this machine. */
    public boolean isLocal() {
        return !from.contains("://");
    }

    /** The feed formats that can be read. */
    public enum Format {
        GOOGLE,
        SHOPIFY,
        WOOCOMMERCE,
        CSV,
        SQL
    }
}
