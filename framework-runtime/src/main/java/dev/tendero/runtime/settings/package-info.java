/** What the operator sets: tendero.yaml and the environment, checked at start. */
@NullMarked
package dev.tendero.runtime.settings;

import org.jspecify.annotations.NullMarked;
