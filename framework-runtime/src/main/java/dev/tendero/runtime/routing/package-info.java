/** Which handler wins, or ask again, or fall back. The thresholds live here alone. */
@NullMarked
package dev.tendero.runtime.routing;

import org.jspecify.annotations.NullMarked;
