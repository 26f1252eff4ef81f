/** The statistics over millions of turns. */
@NullMarked
package dev.tendero.benchmarks.statistics;

import org.jspecify.annotations.NullMarked;
