package dev.tendero.runtime.catalog;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A product with the fingerprint of all that is stored of it. */
@SuppressWarnings("ArrayRecordComponent")
record HashedItem(CatalogItem item, byte[] hash) {

    boolean isStoredAs(@Nullable StoredProduct stored) {
        return stored != null && stored.listed() && Arrays.equals(stored.hash(), hash);
    }
}
