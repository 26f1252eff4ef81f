package dev.tendero.runtime.data;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.Row;
import dev.tendero.api.TenderoException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/**
 * The mapped statements of all intents, each under its intent's namespace. SELECT only, values bound only; the sessions
 * that run them can't write. Safe for many threads once all are registered.
 */
public final class Statements {

    private final Configuration configuration;
    private final SqlSessionFactory sessions;

    /** @param reader connections that refuse to write */
    public Statements(DataSource reader) {
        configuration = new Configuration(new Environment("reader", new JdbcTransactionFactory(), reader));
        configuration.setCacheEnabled(false);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.setCallSettersOnNulls(true);
        configuration.setReturnInstanceForEmptyRow(true);
        configuration.setNullableOnForEach(true);
        configuration.setObjectFactory(new OrderedMaps());
        sessions = new SqlSessionFactoryBuilder().build(configuration);
    }

    /** Where statements are added; for start-up, by one thread. */
    public StatementRegistry registry() {
        return new StatementRegistry(configuration);
    }

    public boolean has(String namespace, String statement) {
        return configuration.hasStatement(id(namespace, statement), false);
    }

    /**
     * @param parameters a name that is missing is null in the statement
     * @return the rows, at most as many as the reader's sessions allow, with column labels in lower case
     * @throws TenderoException {@code query_failed} naming the statement, or {@code database_unavailable}
     */
    public List<Row> select(String namespace, String statement, Map<String, ?> parameters) {
        if (!has(namespace, statement)) {
            throw new TenderoException(
                    ErrorCode.QUERY_FAILED,
                    "intent " + namespace + " has no statement \"" + statement + "\" in its mapper");
        }
        try (SqlSession session = sessions.openSession(true)) {
            List<Map<String, Object>> rows = session.selectList(id(namespace, statement), parameters);
            return rows.stream().map(Statements::row).toList();
        } catch (PersistenceException e) {
            throw SqlFailure.of("statement " + id(namespace, statement), e);
        }
    }

    /** The statement's SQL as it would run with those parameters, for people who ask why. */
    public String sql(String namespace, String statement, Map<String, ?> parameters) {
        return configuration
                .getMappedStatement(id(namespace, statement), false)
                .getBoundSql(parameters)
                .getSql()
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static Row row(Map<String, Object> columns) {
        Map<String, Object> lower = LinkedHashMap.newLinkedHashMap(columns.size());
        columns.forEach((label, value) -> lower.put(label.toLowerCase(Locale.ROOT), value));
        return new Row(lower);
    }

    static String id(String namespace, String statement) {
        return namespace + "." + statement;
    }
}
