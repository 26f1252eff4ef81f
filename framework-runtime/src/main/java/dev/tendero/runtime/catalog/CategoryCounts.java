package dev.tendero.runtime.catalog;

import dev.tendero.runtime.catalog.CatalogBrowser.CategoryCount;
import dev.tendero.runtime.data.Jdbc;
import dev.tendero.runtime.search.Folding;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * A shop's categories at one revision of its catalogue.
 *
 * @param keys the folded names and paths of them all
 */
record CategoryCounts(long revision, List<CategoryCount> categories, Set<String> keys) {

    private static final String SEPARATOR = " > ";
    private static final String SELECT =
            "SELECT path, products FROM category WHERE shop_id = ? AND products > 0 ORDER BY path LIMIT 100000";

    CategoryCounts {
        categories = List.copyOf(categories);
        keys = Set.copyOf(keys);
    }

    static CategoryCounts read(DataSource source, ShopTable.ShopRow shop) {
        Map<String, Long> byPath = new LinkedHashMap<>();
        Jdbc.list(source, SELECT, row -> new Own(row.getString(1), row.getLong(2)), shop.id())
                .forEach(own -> own.addTo(byPath));
        List<CategoryCount> counts = byPath.entrySet().stream()
                .map(entry -> new CategoryCount(name(entry.getKey()), entry.getKey(), entry.getValue()))
                .toList();
        Set<String> keys = new HashSet<>();
        for (CategoryCount count : counts) {
            keys.add(Folding.key(count.name()));
            keys.add(Folding.key(count.path()));
        }
        return new CategoryCounts(shop.revision(), counts, keys);
    }

    boolean has(String nameOrPath) {
        return keys.contains(Folding.key(nameOrPath));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf(SEPARATOR) < 0 ? 0 : path.lastIndexOf(SEPARATOR) + SEPARATOR.length());
    }

    /** Products that stand in a category itself. */
    private record Own(String path, long products) {

        void addTo(Map<String, Long> byPath) {
            for (int end = path.indexOf(SEPARATOR); end >= 0; end = path.indexOf(SEPARATOR, end + 1)) {
                byPath.merge(path.substring(0, end), products, Long::sum);
            }
            byPath.merge(path, products, Long::sum);
        }
    }
}
