package dev.tendero.runtime.shop;

import java.time.Duration;
import java.util.Map;

/**
 * Where a shop's products come from.
 *
 * @param from a file beside the shop's YAML, resolved to an absolute path, or an https URL
 * @param format how it is written
 * @param columns for {@link Format#CSV}: our name of a column to the file's
 * @param refresh how often the source is looked at again
 */
public record CatalogSource(String from, Format format, Map<String, String> columns, Duration refresh) {

    public CatalogSource {
        columns = Map.copyOf(columns);
    }

    /** The feed formats that can be read. */
    public enum Format {
        GOOGLE,
        CSV
    }
}
