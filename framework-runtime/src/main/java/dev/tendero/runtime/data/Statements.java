package dev.tendero.runtime.data;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.Row;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.query.BadQueryException;
import dev.tendero.runtime.query.OwnQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.session.SqlSession;

/**
 * The mapped statements of all intents, each under its intent's namespace. SELECT only, values bound only; the sessions
 * that run them can't write. Safe for many threads.
 */
public final class Statements implements StatementRunner {

    private static final int ROWS = 200;

    private final Map<String, StatementNamespace> namespaces = new ConcurrentHashMap<>();
    private final DataSource reader;
    private final int rows;

    /** Statements that return at most 200 rows. */
    public Statements(DataSource reader) {
        this(reader, ROWS);
    }

    /**
     * @param reader connections that refuse to write
     * @param rows most rows that a statement returns, whatever LIMIT it has itself
     */
    public Statements(DataSource reader, int rows) {
        this.reader = reader;
        this.rows = rows;
    }

    /** To have statements looked at without a database; none can be run. */
    public static Statements withoutDatabase() {
        return new Statements(new DeferredDataSource(() -> {
            throw new IllegalStateException("these statements are only looked at");
        }));
    }

    /** The names of the columns that a shop's own query gives; empty where only the database knows them. */
    public static Optional<Set<String>> columns(String query, QueryScope scope) {
        Statements looked = withoutDatabase();
        try {
            looked.registry().addOwnQuery("looked_at", query, "query", scope);
            return looked.find("looked_at", "query")
                    .flatMap(mapped -> SampleParameters.sql(mapped.statement().getSqlSource()))
                    .flatMap(sql -> OwnQuery.of(sql, scope.tables()).columns());
        } catch (TenderoException | BadQueryException e) {
            return Optional.empty();
        }
    }

    /** Where statements are added, at start-up. */
    public StatementRegistry registry() {
        return new StatementRegistry(this);
    }

    @Override
    public boolean has(String namespace, String statement) {
        return find(namespace, statement).isPresent();
    }

    @Override
    public List<Row> select(String namespace, String statement, Map<String, ?> parameters) {
        StatementNamespace.Mapped mapped = get(namespace, statement);
        try (SqlSession session = mapped.open()) {
            List<Map<String, Object>> found = session.selectList(mapped.id(), parameters, mapped.bounds());
            return found.stream().map(Statements::row).toList();
        } catch (PersistenceException e) {
            throw SqlFailure.of("statement " + namespace + "." + statement, e);
        }
    }

    @Override
    public BoundStatement bound(String namespace, String statement, Map<String, ?> parameters) {
        BoundSql sql = get(namespace, statement).statement().getBoundSql(parameters);
        return BoundStatement.of(sql, parameters);
    }

    /**
     * Has the database read every statement without running it.
     *
     * @return what it would refuse, such as a column that is not there; empty when all is well
     * @throws TenderoException {@code database_unavailable}
     */
    public List<StatementFault> faults() {
        return new StatementCheck(reader).faults(namespaces.values());
    }

    /** The same of these namespaces alone. */
    public List<StatementFault> faults(Collection<String> names) {
        return new StatementCheck(reader)
                .faults(names.stream()
                        .flatMap(name -> Optional.ofNullable(namespaces.get(name)).stream())
                        .toList());
    }

    /** The namespace, made when it is new. */
    StatementNamespace namespace(String name) {
        return namespaces.computeIfAbsent(name, fresh -> new StatementNamespace(fresh, reader, rows));
    }

    private Optional<StatementNamespace.Mapped> find(String namespace, String statement) {
        return Optional.ofNullable(namespaces.get(namespace)).flatMap(found -> found.find(statement));
    }

    private StatementNamespace.Mapped get(String namespace, String statement) {
        return find(namespace, statement)
                .orElseThrow(() -> new TenderoException(
                        ErrorCode.QUERY_FAILED,
                        "intent " + namespace + " has no statement \"" + statement + "\" in its mapper"));
    }

    private static Row row(Map<String, Object> columns) {
        Map<String, Object> lower = LinkedHashMap.newLinkedHashMap(columns.size());
        columns.forEach((label, value) -> lower.put(label.toLowerCase(Locale.ROOT), value));
        return new Row(lower);
    }
}
