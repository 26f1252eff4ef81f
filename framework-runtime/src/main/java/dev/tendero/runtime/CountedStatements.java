package dev.tendero.runtime;

import dev.tendero.api.Row;
import dev.tendero.runtime.data.BoundStatement;
import dev.tendero.runtime.data.StatementRunner;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Knows how many handlers wait for the database now. Safe for many threads. */
final class CountedStatements implements StatementRunner {

    private final StatementRunner statements;
    private final AtomicInteger running = new AtomicInteger();

    CountedStatements(StatementRunner statements) {
        this.statements = statements;
    }

    boolean areRunning() {
        return running.get() > 0;
    }

    @Override
    public boolean has(String namespace, String statement) {
        return statements.has(namespace, statement);
    }

    @Override
    public List<Row> select(String namespace, String statement, Map<String, ?> parameters) {
        running.incrementAndGet();
        try {
            return statements.select(namespace, statement, parameters);
        } finally {
            running.decrementAndGet();
        }
    }

    @Override
    public BoundStatement bound(String namespace, String statement, Map<String, ?> parameters) {
        return statements.bound(namespace, statement, parameters);
    }
}
