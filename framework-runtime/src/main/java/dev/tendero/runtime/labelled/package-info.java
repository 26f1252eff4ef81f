/** What the operator says that customers' messages mean. Depends on the database alone. */
@NullMarked
package dev.tendero.runtime.labelled;

import org.jspecify.annotations.NullMarked;
