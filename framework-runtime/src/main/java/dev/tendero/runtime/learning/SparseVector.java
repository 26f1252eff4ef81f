package dev.tendero.runtime.learning;

/**
 * A sentence by the features that the examples had, of length 1.
 *
 * @param indices ascending
 * @param values one an index
 */
@SuppressWarnings("ArrayRecordComponent") // Made and read once; it never leaves this package.
record SparseVector(int[] indices, float[] values) {}
