package dev.tendero.web.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tendero.api.Availability;
import dev.tendero.api.Product;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * @param listPrice left out unless the product is on sale
 * @param availability left out when no row says
 * @param brand null when the shop's feed gives none; likewise category, image and address
 */
public record ProductBody(
        String id,
        String name,
        @Nullable String brand,
        @Nullable String category,
        BigDecimal price,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal listPrice,
        String currency,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String availability,
        @Nullable String imageUrl,
        @Nullable String url) {

    static ProductBody of(Product product) {
        return new ProductBody(
                product.id(),
                product.name(),
                product.brand(),
                product.category(),
                money(product.price()),
                listPrice(product),
                product.currency(),
                availability(product),
                product.imageUrl(),
                product.url());
    }

    private static @Nullable String availability(Product product) {
        Availability availability = product.availability();
        return availability == null ? null : availability.wireName();
    }

    private static @Nullable BigDecimal listPrice(Product product) {
        BigDecimal before = product.listPrice();
        return before == null || before.compareTo(product.price()) <= 0 ? null : money(before);
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
