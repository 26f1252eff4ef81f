package dev.tendero.runtime.catalog;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.Product;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Row;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.Jdbc;
import dev.tendero.runtime.search.LuceneCatalog;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;

/** Finds keys with the search index, and reads rows and counts from the database. Safe for many threads. */
public final class SqlCatalogBrowser implements CatalogBrowser {

    private static final String ROWS = "SELECT product_key, id, name, brand, category, price, list_price, currency,"
            + " availability, image_url, url FROM shop_product WHERE shop = ? AND product_key IN (";

    private final DataSource reader;
    private final Function<String, LuceneCatalog> catalogs;
    private final Map<String, CategoryCounts> counts = new ConcurrentHashMap<>();

    /** @param catalogs by shop; throws {@code unknown_shop} for others */
    public SqlCatalogBrowser(DataSource reader, Function<String, LuceneCatalog> catalogs) {
        this.reader = reader;
        this.catalogs = catalogs;
    }

    @Override
    public Page list(String shop, ProductFilter filter) {
        LuceneCatalog catalog = catalogs.apply(shop);
        if (filter.category() != null && !counts(shop).has(filter.category())) {
            throw new TenderoException(
                    ErrorCode.UNKNOWN_CATEGORY,
                    "shop " + shop + " has no category \"" + filter.category() + "\"; GET /categorias lists them");
        }
        ProductHits hits = catalog.searchAndCount(search(filter));
        return new Page(products(shop, hits.keys()), hits.total());
    }

    @Override
    public List<CategoryCount> categories(String shop) {
        Objects.requireNonNull(catalogs.apply(shop), shop);
        return counts(shop).categories();
    }

    private static ProductSearch search(ProductFilter filter) {
        return ProductSearch.builder()
                .text(filter.text() == null ? "" : filter.text())
                .categories(Optional.ofNullable(filter.category()).stream().toList())
                .brands(Optional.ofNullable(filter.brand()).stream().toList())
                .price(null, filter.maxPrice())
                .page(filter.limit(), filter.offset())
                .build();
    }

    private CategoryCounts counts(String shop) {
        ShopTable.ShopRow row = ShopTable.get(reader, shop);
        CategoryCounts known = counts.get(shop);
        if (known != null && known.revision() == row.revision()) {
            return known;
        }
        CategoryCounts read = CategoryCounts.read(reader, row);
        counts.put(shop, read);
        return read;
    }

    private List<Product> products(String shop, List<Long> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(shop));
        parameters.addAll(keys);
        String sql = ROWS + Jdbc.marks(keys.size()) + ") LIMIT " + keys.size();
        return Jdbc.list(reader, sql, SqlCatalogBrowser::row, parameters.toArray()).stream()
                .map(Product::of)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(product -> keys.indexOf(product.key())))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        ResultSetMetaData labels = row.getMetaData();
        Map<String, Object> columns = new LinkedHashMap<>();
        for (int i = 1; i <= labels.getColumnCount(); i++) {
            columns.put(labels.getColumnLabel(i), row.getObject(i));
        }
        return new Row(columns);
    }
}
