package dev.tendero.api.spi;

import dev.tendero.api.Row;
import dev.tendero.api.Stability;
import java.util.List;
import java.util.Map;

/**
 * An intent's mapped statements. They run in a read-only transaction with a row limit and a time limit; values are
 * bound, never pasted. Every statement has, besides what it is given, the parameters {@code shop} (id), {@code text}
 * (the message), {@code language} and {@code limit}, and the turn's slots under the names of
 * {@link dev.tendero.api.Slots#parameters()}.
 */
@Stability(value = Stability.Level.EVOLVING, since = "0.1")
public interface Queries {

    /**
     * Runs the intent's default statement: the YAML's {@code query}, or {@code query} of its mapper.
     *
     * @return the rows; empty when the intent declares no query
     * @throws dev.tendero.api.TenderoException {@code query_failed} or {@code database_unavailable}
     */
    List<Row> select();

    /**
     * Runs a statement of the intent's mapper.
     *
     * @param statement its id in the mapper
     * @param parameters more parameters; these win over the turn's
     * @throws dev.tendero.api.TenderoException {@code query_failed} or {@code database_unavailable}
     */
    List<Row> select(String statement, Map<String, ?> parameters);
}
