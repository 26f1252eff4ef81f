package dev.tendero.runtime.catalog;

import dev.tendero.api.Product;
import java.util.List;

/** Lists a shop's products and categories, for programs rather than for conversation. */
public interface CatalogBrowser {

    /**
     * @param filter what is wanted; its limit and offset page through the result
     * @throws dev.tendero.api.TenderoException {@code unknown_category} or {@code database_unavailable}
     */
    Page list(String shop, ProductFilter filter);

    /** Every category that holds products, parents included, by path. */
    List<CategoryCount> categories(String shop);

    /** @param total how many products fit in all */
    record Page(List<Product> items, long total) {}

    /**
     * @param name the category's own name
     * @param path the names from the top, joined by {@code " > "}
     * @param products how many listed products it and its children hold
     */
    record CategoryCount(String name, String path, long products) {}
}
