package dev.tendero.web.http;

import dev.tendero.runtime.catalog.CatalogBrowser;
import dev.tendero.runtime.catalog.ProductFilter;
import dev.tendero.web.wire.CategoryList;
import dev.tendero.web.wire.ProductPage;
import org.jspecify.annotations.Nullable;

/** {@code GET /productos}, {@code /productos/{categoria}} and {@code /categorias}. */
final class CatalogEndpoints {

    private static final int MAX_OFFSET = 10_000;

    private final CatalogBrowser catalog;
    private final ShopDirectory shops;
    private final PageLimits pages;

    CatalogEndpoints(CatalogBrowser catalog, ShopDirectory shops, PageLimits pages) {
        this.catalog = catalog;
        this.shops = shops;
        this.pages = pages;
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
                query.integer("limit", pages.preset(), 1, pages.most()),
                query.integer("offset", 0, 0, MAX_OFFSET));
        String shop = shops.idOf(query.text("shop"));
        exchange.json(ProductPage.of(catalog.list(shop, filter)));
    }
}
