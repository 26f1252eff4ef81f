/** One method, message in, reply out ({@link dev.tendero.runtime.ChatEngine}), and the parts put together. */
@NullMarked
package dev.tendero.runtime;

import org.jspecify.annotations.NullMarked;
