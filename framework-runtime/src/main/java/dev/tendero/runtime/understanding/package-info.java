/** Tokens to a plain value: ranked intents and entities. The home of OpenNLP's learners and name finders. */
@NullMarked
package dev.tendero.runtime.understanding;

import org.jspecify.annotations.NullMarked;
