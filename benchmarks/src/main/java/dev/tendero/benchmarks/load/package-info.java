/** Whole-server load: the real server beside a bare one that does the same reading and writing by hand. */
@NullMarked
package dev.tendero.benchmarks.load;

import org.jspecify.annotations.NullMarked;
