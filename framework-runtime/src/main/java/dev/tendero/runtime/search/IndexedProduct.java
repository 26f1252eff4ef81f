package dev.tendero.runtime.search;

import dev.tendero.api.Availability;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index learns of a product. It is found by this; what is shown comes from its row.
 *
 * @param key the row's key
 * @param listed false when the shop no longer sells it: then it leaves the index
 * @param id the product's in its shop's feed; searched for where it has letters and digits
 * @param categories its category's names from the top
 */
public record IndexedProduct(
        long key,
        boolean listed,
        String name,
        @Nullable String brand,
        List<String> categories,
        List<NamedValue> attributes,
        String description,
        BigDecimal price,
        boolean onSale,
        Availability availability,
        String id) {

    public IndexedProduct {
        categories = List.copyOf(categories);
        attributes = List.copyOf(attributes);
    }

    /** An attribute in the shop's spelling. */
    public record NamedValue(String name, String value) {}
}
