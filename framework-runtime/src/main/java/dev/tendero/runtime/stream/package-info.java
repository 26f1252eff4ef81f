/** Input that is kept within bounds. Depends on nobody. */
@NullMarked
package dev.tendero.runtime.stream;

import org.jspecify.annotations.NullMarked;
