/** What a message means after what was said before it, and which of the shop's intents is to answer. */
@NullMarked
package dev.tendero.runtime.dialogue;

import org.jspecify.annotations.NullMarked;
