package dev.tendero.api;

import java.util.List;

/**
 * What a search found: keys, no facts. Facts come from the rows that a query reads by these keys in the same turn.
 *
 * @param keys values of {@code shop_product.product_key}, best first
 * @param total how many products fit in all
 */
@Stability(value = Stability.Level.EVOLVING, since = "0.1")
public record ProductHits(List<Long> keys, long total) {

    public ProductHits {
        keys = List.copyOf(keys);
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }
}
