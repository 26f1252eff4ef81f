/** What the operator's monitoring reads: counters and histograms in Prometheus' text format. */
@NullMarked
package dev.tendero.web.metrics;

import org.jspecify.annotations.NullMarked;
