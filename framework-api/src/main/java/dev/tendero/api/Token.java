package dev.tendero.api;

/**
 * One word, number or sign of an utterance.
 *
 * @param text as the customer wrote it
 * @param normal lower case, without accents, elongation undone; what words are compared by. Of a misspelt or shortened
 *     word, the one that was meant
 * @param stem the stem of {@code normal} in the shop's language; the same for singular and plural
 * @param start index of its first UTF-16 unit in the utterance's text
 * @param end index after its last UTF-16 unit
 */
@Stability(value = Stability.Level.STABLE, since = "0.1")
public record Token(String text, String normal, String stem, int start, int end) {}
