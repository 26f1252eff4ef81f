package dev.tendero.runtime.catalog;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the columns of a table mean. */
interface TableFormat {

    /**
     * What to do with the lines below that header, for one reading.
     *
     * @param columns the names of the columns, in lower case
     */
    Rows rows(List<String> columns);

    /** What is wrong with a table of those columns; empty when it can be read. */
    Optional<String> fault(List<String> columns);

    /** The name by which the format asks for a column of that name, which is in lower case. */
    default String column(String name) {
        return name;
    }

    /** Whether all lines are to be {@linkplain Rows#prepare looked at} before the first is read. */
    default boolean inTwoPasses() {
        return false;
    }

    /** Takes lines in order; for one thread. */
    interface Rows {

        /** Looks at a line in the first of two passes. */
        default void prepare(TableRow row) {}

        void read(TableRow row, Consumer<FeedLine> sink);
    }
}
