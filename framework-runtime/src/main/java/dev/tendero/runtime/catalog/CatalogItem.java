package dev.tendero.runtime.catalog;

import dev.tendero.api.Availability;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as a feed states it, made uniform.
 *
 * @param id the product's id in the feed
 * @param description plain text; may be empty
 * @param category names from the top; empty for none
 * @param price what the customer pays
 * @param listPrice the price before the sale; null when there is none
 */
public record CatalogItem(
        String id,
        String name,
        String description,
        @Nullable String brand,
        List<String> category,
        BigDecimal price,
        @Nullable BigDecimal listPrice,
        String currency,
        Availability availability,
        @Nullable String imageUrl,
        @Nullable String url,
        List<Attribute> attributes) {

    public CatalogItem {
        category = List.copyOf(category);
        attributes = List.copyOf(attributes);
    }

    /** A property with one value; a product may have several of one name. */
    public record Attribute(String name, String value) {}
}
