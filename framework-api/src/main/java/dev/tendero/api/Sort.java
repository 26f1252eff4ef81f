package dev.tendero.api;

/** The order of search results. */
@Stability(value = Stability.Level.STABLE, since = "0.1")
public enum Sort {
    RELEVANCE,
    PRICE_ASCENDING,
    PRICE_DESCENDING
}
