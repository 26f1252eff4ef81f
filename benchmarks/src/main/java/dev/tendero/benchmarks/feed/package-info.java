/**
 * Writes product feeds in Google Merchant's TSV format: the demo shop's and arbitrarily large ones for load runs. What
 * is sold is data, in {@code resources/feed}; the grammar of those files is told at
 * {@link dev.tendero.benchmarks.feed.FamilyReader}. The same data give the same bytes.
 */
@NullMarked
package dev.tendero.benchmarks.feed;

import org.jspecify.annotations.NullMarked;
