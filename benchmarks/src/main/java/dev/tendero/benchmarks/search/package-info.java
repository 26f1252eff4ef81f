/** What a search costs, in our index and with the database's own means. */
@NullMarked
package dev.tendero.benchmarks.search;

import org.jspecify.annotations.NullMarked;
