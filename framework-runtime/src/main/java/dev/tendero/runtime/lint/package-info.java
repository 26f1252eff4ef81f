/** Whether a shop's words do what they are there for: what no form of a file can tell. */
@NullMarked
package dev.tendero.runtime.lint;

import org.jspecify.annotations.NullMarked;
