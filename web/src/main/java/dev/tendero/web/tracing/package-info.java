/** Traces for the operator's collector, off by default. Knows names and times, never what anybody said. */
@NullMarked
package dev.tendero.web.tracing;

import org.jspecify.annotations.NullMarked;
