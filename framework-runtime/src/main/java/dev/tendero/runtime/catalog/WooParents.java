package dev.tendero.runtime.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Products whose variations are sold, by id and by SKU. Once they take much memory, descriptions are left out. */
final class WooParents {

    private static final long MOST_CHARACTERS = 50_000_000;
    private static final int LONGEST_DESCRIPTION = 10_000;

    private final Map<String, WooProduct> products = new HashMap<>();
    private long characters;

    void add(@Nullable String id, @Nullable String sku, WooProduct product) {
        WooProduct kept = kept(product);
        if (id != null) {
            products.put("id:" + id, kept);
        }
        if (sku != null) {
            products.putIfAbsent(sku, kept);
        }
    }

    /** @param reference {@code id:17} or a SKU */
    Optional<WooProduct> of(String reference) {
        return Optional.ofNullable(products.get(reference));
    }

    private WooProduct kept(WooProduct product) {
        Map<String, String> values = new HashMap<>(product.values());
        values.computeIfPresent(
                FeedColumns.DESCRIPTION,
                (column, text) -> characters > MOST_CHARACTERS ? null : PlainText.of(text, LONGEST_DESCRIPTION));
        values.values().forEach(text -> characters += text.length());
        return new WooProduct(product.sold(), values, product.attributes(), product.stock());
    }
}
