/** A shop as it is open to customers: its settings, intents, catalogue and what it has learnt, in each language. */
@NullMarked
package dev.tendero.runtime.served;

import org.jspecify.annotations.NullMarked;
