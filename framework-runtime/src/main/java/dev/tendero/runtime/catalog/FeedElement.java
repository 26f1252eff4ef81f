package dev.tendero.runtime.catalog;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one {@code item} or {@code entry} of a feed in XML holds, by the names of Google's columns. Google's own
 * elements ({@code g:title}) count before RSS's or Atom's of the same name; of several the first.
 */
final class FeedElement {

    private final Map<String, String> own = new HashMap<>();
    private final Map<String, String> others = new HashMap<>();

    /** @param name as it is written, with its prefix */
    void add(String name, String text) {
        if (text.isBlank()) {
            return;
        }
        int colon = name.indexOf(':');
        String prefix = name.substring(0, Math.max(0, colon));
        boolean google = !prefix.isEmpty() && !"atom".equals(prefix);
        String column = column(name.substring(colon + 1).toLowerCase(Locale.ROOT), google);
        (google ? own : others).putIfAbsent(column, text.strip());
    }

    void addDetail(String name, String value) {
        if (!name.isBlank() && !value.isBlank()) {
            own.merge(ProductDetail.COLUMN, ProductDetail.written(name, value), String::concat);
        }
    }

    Optional<String> field(String column) {
        return Optional.ofNullable(own.getOrDefault(column, others.get(column)));
    }

    /** Atom calls a description otherwise. */
    private static String column(String name, boolean google) {
        boolean atoms = !google && (name.equals("summary") || name.equals("content"));
        return atoms || name.equals("encoded") ? "description" : name;
    }
}
