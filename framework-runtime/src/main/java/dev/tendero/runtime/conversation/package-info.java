/** Sessions, their turns, and the durable record. Turns are committed in groups. */
@NullMarked
package dev.tendero.runtime.conversation;

import org.jspecify.annotations.NullMarked;
