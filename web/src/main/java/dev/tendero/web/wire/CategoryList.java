package dev.tendero.web.wire;

import dev.tendero.runtime.catalog.CatalogBrowser.CategoryCount;
import java.util.List;

/** The categories of a shop, parents before their children. */
public record CategoryList(List<Item> items) implements WireRecord {

    public static CategoryList of(List<CategoryCount> categories) {
        return new CategoryList(categories.stream()
                .map(c -> new Item(c.name(), c.path(), c.products()))
                .toList());
    }

    /** @param path the names from the top, joined by {@code " > "} */
    public record Item(String name, String path, long products) {}
}
