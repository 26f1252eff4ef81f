/** What of customers' words names a person. Depends on nobody. */
@NullMarked
package dev.tendero.runtime.privacy;

import org.jspecify.annotations.NullMarked;
