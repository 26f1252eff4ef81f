package dev.tendero.web.http;

import dev.tendero.api.Availability;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.Product;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.catalog.CatalogBrowser;
import dev.tendero.runtime.catalog.ProductFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Five products in three categories. */
final class InMemoryCatalog implements CatalogBrowser {

    private static final List<Product> PRODUCTS = List.of(
            product("LIN-1", "Linterna frontal Faro", "Lumbre", "Iluminación > Linternas", "24.9", "29.90"),
            product("LIN-2", "Linterna de bolsillo Luci", "Lumbre", "Iluminación > Linternas", "12", null),
            product("LAM-1", "Lámpara de mesa Ñandú", "Norte/Sur", "Iluminación > Lámparas", "59.95", null),
            product("TAZ-1", "Taza \"café & té\" <grande>", null, "Cocina", "7.5", null),
            product("REG-1", "Tarjeta regalo", null, null, "50.01", null));

    private static Product product(
            String id, String name, String brand, String category, String price, String listPrice) {
        return new Product(
                1,
                id,
                name,
                brand,
                category,
                new BigDecimal(price),
                listPrice == null ? null : new BigDecimal(listPrice),
                "EUR",
                listPrice == null ? Availability.IN_STOCK : Availability.OUT_OF_STOCK,
                category == null ? null : "https://img.example/" + id + ".jpg",
                null);
    }

    @Override
    public Page list(String shop, ProductFilter filter) {
        if (filter.category() != null && matching(filter.category()).findAny().isEmpty()) {
            throw new TenderoException(
                    ErrorCode.UNKNOWN_CATEGORY, "there is no category \"" + filter.category() + "\"");
        }
        List<Product> all = (filter.category() == null ? PRODUCTS.stream() : matching(filter.category()))
                .filter(p -> filter.text() == null || lower(p.name()).contains(lower(filter.text())))
                .filter(p -> filter.brand() == null || filter.brand().equalsIgnoreCase(p.brand()))
                .filter(p -> filter.maxPrice() == null || p.price().compareTo(filter.maxPrice()) <= 0)
                .toList();
        return new Page(all.stream().skip(filter.offset()).limit(filter.limit()).toList(), all.size());
    }

    private static Stream<Product> matching(String category) {
        return PRODUCTS.stream().filter(p -> p.category() != null && isWithin(p.category(), category));
    }

    private static boolean isWithin(String path, String category) {
        return path.equalsIgnoreCase(category) || path.startsWith(category + " > ") || path.endsWith(" > " + category);
    }

    @Override
    public List<CategoryCount> categories(String shop) {
        Map<String, Long> counts = new TreeMap<>();
        for (Product product : PRODUCTS) {
            if (product.category() != null) {
                String[] names = product.category().split(" > ");
                counts.merge(names[0], 1L, Long::sum);
                if (names.length > 1) {
                    counts.merge(product.category(), 1L, Long::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .map(e -> new CategoryCount(
                        e.getKey().substring(e.getKey().lastIndexOf('>') + 1).strip(), e.getKey(), e.getValue()))
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
