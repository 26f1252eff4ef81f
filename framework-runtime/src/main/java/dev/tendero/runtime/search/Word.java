package dev.tendero.runtime.search;

import java.util.List;

/**
 * A word of a text, folded.
 *
 * @param joined written as one: {@code wifi}, {@code 500ml}, {@code wh1000xm5}
 * @param parts what it is made of: {@code wi, fi}; the word itself when it is simple
 */
record Word(String joined, List<String> parts) {

    static Word of(String simple) {
        return new Word(simple, List.of(simple));
    }

    boolean isCompound() {
        return parts.size() > 1;
    }
}
