package dev.tendero.runtime.data;

import dev.tendero.api.Row;
import java.util.List;
import java.util.Map;

/** Runs the statements of intents, each known by its intent's namespace and its own name. Safe for many threads. */
public interface StatementRunner {

    boolean has(String namespace, String statement);

    /**
     * @param parameters a name that is missing is null in the statement
     * @return the rows, with column labels in lower case
     * @throws dev.tendero.api.TenderoException {@code query_failed} naming the statement, or
     *     {@code database_unavailable}
     */
    List<Row> select(String namespace, String statement, Map<String, ?> parameters);

    /** The statement as it would run with those parameters, for people who ask why. */
    BoundStatement bound(String namespace, String statement, Map<String, ?> parameters);
}
