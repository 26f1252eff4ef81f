package dev.tendero.runtime.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The views of the catalogue that queries read, with their columns. Each has a column {@code shop}. */
final class CatalogViews {

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "shop_product",
                    List.of(
                            "product_key",
                            "shop",
                            "id",
                            "name",
                            "description",
                            "brand",
                            "category",
                            "category_path",
                            "price",
                            "list_price",
                            "currency",
                            "availability",
                            "image_url",
                            "url"),
            "shop_category", List.of("shop", "category_key", "category", "path", "products"),
            "shop_attribute", List.of("shop", "product_key", "name", "value"));

    private CatalogViews() {}

    static boolean has(String table) {
        return COLUMNS.containsKey(table);
    }

    static Set<String> names() {
        return COLUMNS.keySet();
    }

    /** The columns of all of these views. */
    static Set<String> columns(Iterable<String> views) {
        Set<String> columns = new LinkedHashSet<>();
        views.forEach(view -> columns.addAll(COLUMNS.getOrDefault(view, List.of())));
        return columns;
    }
}
