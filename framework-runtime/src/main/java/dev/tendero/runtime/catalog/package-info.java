/** The catalogue: importers, the listing, and the words it teaches the understanding. The home of FastCSV. */
@NullMarked
package dev.tendero.runtime.catalog;

import org.jspecify.annotations.NullMarked;
