/** What the record says of all conversations, for the operator. Depends on the database alone. */
@NullMarked
package dev.tendero.runtime.statistics;

import org.jspecify.annotations.NullMarked;
