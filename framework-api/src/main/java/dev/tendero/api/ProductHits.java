package dev.tendero.api;

import java.util.List;

/**
 * What a search found: keys, no facts. Facts come from the rows that a query reads by these keys in the same turn.
 *
 * @param keys values of {@code shop_product.product_key}, best first
 * @param total how many products fit in all
 * @param missing words of the search's text that the best hit does not hold, as written: what was found does without
 *     them, and an answer says so; empty when it holds all
 * @param mentioned words of the search's text that only the description of the best hit holds, as written: whatever is
 *     called so, that product is not
 */
@Stability(value = Stability.Level.EVOLVING, since = "0.1")
public record ProductHits(List<Long> keys, long total, List<String> missing, List<String> mentioned) {

    public ProductHits {
        keys = List.copyOf(keys);
        missing = List.copyOf(missing);
        mentioned = List.copyOf(mentioned);
    }

    /** Hits of which the best has none of the words in its description alone. */
    public ProductHits(List<Long> keys, long total, List<String> missing) {
        this(keys, total, missing, List.of());
    }

    /** Hits that hold every word. */
    public ProductHits(List<Long> keys, long total) {
        this(keys, total, List.of());
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }
}
