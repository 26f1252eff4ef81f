/** Finds intent handlers with ServiceLoader and reads the YAML beside them. */
@NullMarked
package dev.tendero.runtime.plugin;

import org.jspecify.annotations.NullMarked;
