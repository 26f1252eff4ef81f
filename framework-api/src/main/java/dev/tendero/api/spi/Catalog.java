package dev.tendero.api.spi;

import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Stability;
import java.util.List;

/** The catalogue's search index, for one shop. It finds; facts are read from rows by key. */
@Stability(value = Stability.Level.EVOLVING, since = "0.1")
public interface Catalog {

    /** Never fails for odd text; words that the catalogue does not know find nothing. */
    ProductHits search(ProductSearch search);

    /**
     * The products that are one thing with that one, in other sizes or colours: of one maker and category, with names
     * that differ in nothing but that, and one description. At most 100.
     *
     * @param key of a product in the catalogue
     * @return their keys in ascending order, its own among them
     */
    default List<Long> variants(long key) {
        return List.of(key);
    }

    /** Whether all of them are one thing, and there are several. */
    default boolean areVariants(List<Long> keys) {
        return keys.size() > 1 && variants(keys.getFirst()).containsAll(keys);
    }
}
