package dev.tendero.runtime.search;

import java.util.function.Consumer;

/** Where the index of one shop learns of its products. */
public interface ProductSource {

    /** Tells one catalogue from another that happens to have the same name and revision. */
    String identity();

    /** Grows with every import that changed something. */
    long revision();

    /**
     * Hands over every product that changed after a revision, in the order of their keys, from the caller's thread.
     * From 0 on: every product that is listed.
     */
    void changedSince(long revision, Consumer<IndexedProduct> products);
}
