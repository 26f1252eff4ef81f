/**
 * Learns labels from a handful of examples, and how sure it may be. Knows numbers, no words: what a feature stands for
 * is its caller's business. The only home of liblinear and of HPPC.
 */
@NullMarked
package dev.tendero.runtime.learning;

import org.jspecify.annotations.NullMarked;
