package dev.tendero.web.http;

import org.jspecify.annotations.Nullable;

/** Knows which shops are served. */
@FunctionalInterface
public interface ShopDirectory {

    /**
     * @param wanted the id that a client named; null for the default shop
     * @return the id of a shop that is served
     * @throws dev.tendero.api.TenderoException {@code unknown_shop}
     */
    String idOf(@Nullable String wanted);
}
