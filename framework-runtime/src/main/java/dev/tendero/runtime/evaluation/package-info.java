/** How well understanding does on labelled sentences: the understanding that serves, not one like it. Knows no shop. */
@NullMarked
package dev.tendero.runtime.evaluation;

import org.jspecify.annotations.NullMarked;
