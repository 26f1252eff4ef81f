package dev.tendero.runtime.catalog;

/** What decides whether a product's row has to be written. */
@SuppressWarnings("ArrayRecordComponent")
record StoredProduct(long key, byte[] hash, boolean listed) {}
