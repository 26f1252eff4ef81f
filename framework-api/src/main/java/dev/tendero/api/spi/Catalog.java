package dev.tendero.api.spi;

import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Stability;

/** The catalogue's search index, for one shop. It finds; facts are read from rows by key. */
@Stability(value = Stability.Level.EVOLVING, since = "0.1")
public interface Catalog {

    /** Never fails for odd text; words that the catalogue does not know find nothing. */
    ProductHits search(ProductSearch search);
}
