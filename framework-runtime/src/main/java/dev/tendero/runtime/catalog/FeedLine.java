package dev.tendero.runtime.catalog;

/** What became of a line of a feed. */
public sealed interface FeedLine {

    /** From 1, where the record begins in the file. */
    long line();

    /** A product. */
    record Item(long line, CatalogItem item) implements FeedLine {}

    /** @param reason what is wrong and what was expected, in a sentence */
    record Rejected(long line, String reason) implements FeedLine {}
}
