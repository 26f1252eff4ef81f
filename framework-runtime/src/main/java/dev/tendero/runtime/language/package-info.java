/** Text to tokens: normalise, tokenise, stem, per language. A home of OpenNLP's tokenizer and stemmers. */
@NullMarked
package dev.tendero.runtime.language;

import org.jspecify.annotations.NullMarked;
