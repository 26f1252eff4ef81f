package dev.tendero.api;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is shown to a customer.
 *
 * @param key the runtime's own key of the product; never leaves the server
 * @param id the product's id in the shop's own feed
 * @param price what the customer pays
 * @param listPrice the price before the sale; null when there is none
 * @param currency ISO 4217 code
 * @param availability null when the row does not say; a row of {@code shop_product} always does
 */
@Stability(value = Stability.Level.EVOLVING, since = "0.1")
public record Product(
        long key,
        String id,
        String name,
        @Nullable String brand,
        @Nullable String category,
        BigDecimal price,
        @Nullable BigDecimal listPrice,
        String currency,
        @Nullable Availability availability,
        @Nullable String imageUrl,
        @Nullable String url) {

    /**
     * Reads a product from a row with the columns {@code id}, {@code name}, {@code price}, {@code currency} and, where
     * there are, {@code product_key}, {@code brand}, {@code category}, {@code list_price}, {@code availability},
     * {@code image_url}, {@code url}: those of the view {@code shop_product}.
     *
     * @return empty when the row has no {@code id}, {@code name}, {@code price} or {@code currency}: it is not a
     *     product
     * @throws IllegalArgumentException when a column of a product holds what it can't hold, naming both
     */
    public static Optional<Product> of(Row row) {
        Optional<String> id = row.text("id");
        Optional<String> name = row.text("name");
        Optional<String> currency = row.text("currency");
        if (id.isEmpty() || name.isEmpty() || currency.isEmpty()) {
            return Optional.empty();
        }
        return row.decimal("price")
                .map(price -> new Product(
                        row.integer("product_key").orElse(0L),
                        id.get(),
                        name.get(),
                        row.text("brand").orElse(null),
                        row.text("category").orElse(null),
                        price,
                        row.decimal("list_price").orElse(null),
                        currency.get(),
                        row.text("availability").map(Product::availability).orElse(null),
                        row.text("image_url").orElse(null),
                        row.text("url").orElse(null)));
    }

    private static Availability availability(String text) {
        return Arrays.stream(Availability.values())
                .filter(each -> each.wireName().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the column availability is \"" + text
                        + "\"; expected in_stock, out_of_stock, preorder or backorder"));
    }
}
