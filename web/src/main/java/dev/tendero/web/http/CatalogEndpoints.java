package dev.tendero.web.http;

import dev.tendero.runtime.catalog.CatalogBrowser;
import dev.tendero.runtime.catalog.ProductFilter;
import dev.tendero.web.wire.CategoryList;
import dev.tendero.web.wire.ProductPage;
import org.jspecify.annotations.Nullable;

/** {@code GET /productos}, {@code /productos/{categoria}} and {@code /categorias}. */
final class CatalogEndpoints {

    private static final int PRESET_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final int MAX_OFFSET = 10_000;

    private final CatalogBrowser catalog;
    private final ShopDirectory shops;

    CatalogEndpoints(CatalogBrowser catalog, ShopDirectory shops) {
        this.catalog = catalog;
        this.shops = shops;
    }

    void products(Exchange exchange) {
        Query query = exchange.query();
        list(exchange, query, query.text("categoria"));
    }

    void category(Exchange exchange) {
        list(exchange, exchange.query(), exchange.pathParameter("categoria"));
    }

    void categories(Exchange exchange) {
        String shop = shops.idOf(exchange.query().text("shop"));
        exchange.json(CategoryList.of(catalog.categories(shop)));
    }

    private void list(Exchange exchange, Query query, @Nullable String category) {
        ProductFilter filter = new ProductFilter(
                query.text("q"),
                category,
                query.text("marca"),
                query.amount("precio_max"),
                query.integer("limit", PRESET_LIMIT, 1, MAX_LIMIT),
                query.integer("offset", 0, 0, MAX_OFFSET));
        String shop = shops.idOf(query.text("shop"));
        exchange.json(ProductPage.of(catalog.list(shop, filter)));
    }
}
