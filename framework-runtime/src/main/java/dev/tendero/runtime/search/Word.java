package dev.tendero.runtime.search;

import java.util.List;

/**
 * A word of a text, folded.
 *
 * @param joined written as one: {@code wifi}, {@code 500ml}, {@code wh1000xm5}
 * @param parts what it is made of: {@code wi, fi}; the word itself when it is simple
 * @param lacked whether the text says that it is not there, {@code sin azúcar}
 */
record Word(String joined, List<String> parts, boolean lacked) {

    Word(String joined, List<String> parts) {
        this(joined, parts, false);
    }

    static Word of(String simple) {
        return new Word(simple, List.of(simple));
    }

    Word asLacked() {
        return new Word(joined, parts, true);
    }

    boolean isCompound() {
        return parts.size() > 1;
    }
}
