/** The catalogue's full-text index. The only home of Lucene. */
@NullMarked
package dev.tendero.runtime.search;

import org.jspecify.annotations.NullMarked;
