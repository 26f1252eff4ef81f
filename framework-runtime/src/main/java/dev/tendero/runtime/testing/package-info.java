/** A shop's conversations as tests, and how well its examples teach its intents. */
@NullMarked
package dev.tendero.runtime.testing;

import org.jspecify.annotations.NullMarked;
