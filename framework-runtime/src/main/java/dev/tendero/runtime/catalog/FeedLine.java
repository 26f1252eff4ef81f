package dev.tendero.runtime.catalog;

import org.jspecify.annotations.Nullable;

/** What became of a line of a feed. */
public sealed interface FeedLine {

    /** From 1, where the record begins in the file. */
    long line();

    /** A product. */
    record Item(long line, CatalogItem item) implements FeedLine {}

    /** What the shop has, but does not sell: a draft, something hidden, or a group of products that follow it. */
    record Withheld(long line) implements FeedLine {}

    /**
     * A product that has no price now, and so can't be offered, whatever it was before.
     *
     * @param reason what is wrong, in a sentence
     */
    record Unpriced(long line, String id, String reason) implements FeedLine {}

    /**
     * @param id the product's id, where that much could be read
     * @param reason what is wrong and what was expected, in a sentence
     */
    record Rejected(long line, @Nullable String id, String reason) implements FeedLine {

        @Override
        public String toString() {
            return "line " + line + ": " + reason;
        }
    }
}
