package dev.tendero.runtime.learning;

/**
 * A sentence by the features that the examples had, of length 1.
 *
 * @param indices ascending
 * @param values one an index
 * @param known share of the sentence's weight that those features have, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // Made and read once; it never leaves this package.
record SparseVector(int[] indices, float[] values, double known) {}
