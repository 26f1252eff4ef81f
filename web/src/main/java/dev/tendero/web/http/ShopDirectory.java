package dev.tendero.web.http;

import org.jspecify.annotations.Nullable;

/** Knows which shops are served. */
@FunctionalInterface
public interface ShopDirectory {

    /**
     * @param wanted the id that a client named; null for the default shop
     * @return a shop that is served
     * @throws dev.tendero.api.TenderoException {@code unknown_shop}
     */
    ShopFront frontOf(@Nullable String wanted);

    /** The id of that shop. */
    default String idOf(@Nullable String wanted) {
        return frontOf(wanted).info().id();
    }
}
