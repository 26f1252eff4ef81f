package dev.tendero.runtime;

import dev.tendero.api.ProductSearch;
import dev.tendero.runtime.data.BoundStatement;
import java.util.function.Supplier;

/** Something that a handler looked up in a turn, for people who ask why. */
public sealed interface ExecutedQuery {

    /** How many rows or products it returned. */
    int rows();

    /** When it began, of {@link System#nanoTime()}. */
    long startNanos();

    /** How long it took, microseconds. */
    long micros();

    /** A search in the shop's index. */
    record Search(ProductSearch search, int rows, long startNanos, long micros) implements ExecutedQuery {}

    /**
     * A mapped statement.
     *
     * @param name with its intent's namespace
     * @param bound what the database got; made when it is asked for
     */
    record Select(String name, Supplier<BoundStatement> bound, int rows, long startNanos, long micros)
            implements ExecutedQuery {}
}
