package dev.tendero.api;

import java.util.List;

/**
 * A message taken apart into words.
 *
 * @param text as the customer wrote it; spans of tokens and entities count in it
 * @param language ISO 639-1 code of the language that it is written in, such as {@code es}; the shop's own where the
 *     words don't tell another that the runtime knows
 * @param tokens in order of appearance, without white space
 */
@Stability(value = Stability.Level.STABLE, since = "0.1")
public record Utterance(String text, String language, List<Token> tokens) {

    public Utterance {
        tokens = List.copyOf(tokens);
    }
}
