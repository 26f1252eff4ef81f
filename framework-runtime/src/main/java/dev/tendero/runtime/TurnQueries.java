package dev.tendero.runtime;

import dev.tendero.api.Row;
import dev.tendero.api.spi.Queries;
import dev.tendero.runtime.data.StatementRunner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An intent's statements, bound to one turn's shop and slots. Keeps a note of what ran. */
final class TurnQueries implements Queries {

    private static final String DEFAULT_STATEMENT = "query";

    private final StatementRunner statements;
    private final String namespace;
    private final Map<String, ?> turnParameters;
    private final AtomicInteger running = new AtomicInteger();
    private final List<ExecutedQuery> executed = new CopyOnWriteArrayList<>();

    TurnQueries(StatementRunner statements, String namespace, Map<String, ?> turnParameters) {
        this.statements = statements;
        this.namespace = namespace;
        this.turnParameters = turnParameters;
    }

    @Override
    public List<Row> select() {
        return statements.has(namespace, DEFAULT_STATEMENT) ? select(DEFAULT_STATEMENT, Map.of()) : List.of();
    }

    @Override
    public List<Row> select(String statement, Map<String, ?> parameters) {
        Map<String, Object> all = new HashMap<>(turnParameters);
        all.putAll(parameters);
        all.put("shop", turnParameters.get("shop"));
        long start = System.nanoTime();
        List<Row> rows = run(statement, all);
        note(new ExecutedQuery.Select(
                namespace + "." + statement,
                () -> statements.bound(namespace, statement, all),
                rows.size(),
                start,
                microsSince(start)));
        return rows;
    }

    private List<Row> run(String statement, Map<String, Object> parameters) {
        running.incrementAndGet();
        try {
            return statements.select(namespace, statement, parameters);
        } finally {
            running.decrementAndGet();
        }
    }

    /** Whether the handler is waiting for the database now. */
    boolean areRunning() {
        return running.get() > 0;
    }

    void note(ExecutedQuery query) {
        executed.add(query);
    }

    static long microsSince(long startNanos) {
        return (System.nanoTime() - startNanos) / 1_000;
    }

    List<ExecutedQuery> executed() {
        return executed;
    }
}
