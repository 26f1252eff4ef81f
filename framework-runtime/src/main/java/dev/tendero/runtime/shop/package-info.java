/** A shop's and an intent's YAML as immutable settings, with every problem named at its place. */
@NullMarked
package dev.tendero.runtime.shop;

import org.jspecify.annotations.NullMarked;
