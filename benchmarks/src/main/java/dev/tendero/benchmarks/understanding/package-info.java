/** What understanding a message costs. */
@NullMarked
package dev.tendero.benchmarks.understanding;

import org.jspecify.annotations.NullMarked;
