package dev.tendero.runtime.answer;

import dev.tendero.api.Product;
import java.util.Set;

/**
 * Words of a sentence that name one of the answer's products.
 *
 * @param products those that it can be: more than one where only what they share is said
 * @param first index of its first word in the sentence
 * @param last index of its last word
 */
record Mention(Set<Product> products, int first, int last, int start, int end) {}
