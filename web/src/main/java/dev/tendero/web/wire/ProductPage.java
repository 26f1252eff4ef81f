package dev.tendero.web.wire;

import dev.tendero.runtime.catalog.CatalogBrowser;
import java.util.List;

/** @param total how many products fit in all */
public record ProductPage(List<ProductBody> items, long total) implements WireRecord {

    public static ProductPage of(CatalogBrowser.Page page) {
        return new ProductPage(page.items().stream().map(ProductBody::of).toList(), page.total());
    }
}
