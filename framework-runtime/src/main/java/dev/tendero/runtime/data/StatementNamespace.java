package dev.tendero.runtime.data;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** One intent's statements in a MyBatis of their own: what a plugin's mapper declares concerns no other plugin. */
final class StatementNamespace {

    private final String name;
    private final Configuration configuration;
    private final SqlSessionFactory sessions;
    private final RowBounds bounds;
    private final Map<String, Mapped> statements = new ConcurrentHashMap<>();

    StatementNamespace(String name, DataSource reader, int rows) {
        this.name = name;
        this.bounds = new RowBounds(0, rows);
        configuration = new Configuration(new Environment("reader", new JdbcTransactionFactory(), reader));
        configuration.setCacheEnabled(false);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.setCallSettersOnNulls(true);
        configuration.setReturnInstanceForEmptyRow(true);
        configuration.setNullableOnForEach(true);
        configuration.setObjectFactory(new OrderedMaps());
        // What is past the limit stays on the server: a statement that matches millions costs no memory here.
        configuration.setDefaultFetchSize(rows + 1);
        sessions = new DefaultSqlSessionFactory(configuration);
    }

    String name() {
        return name;
    }

    Configuration configuration() {
        return configuration;
    }

    Optional<Mapped> find(String statement) {
        return Optional.ofNullable(statements.get(statement));
    }

    Collection<Mapped> all() {
        return statements.values();
    }

    /** @return false when there is one of that name already */
    boolean add(String statement, MappedStatement mapped, String origin) {
        Mapped entry = new Mapped(this, statement, mapped, origin);
        return statements.putIfAbsent(statement, entry) == null;
    }

    /**
     * A statement.
     *
     * @param name without the namespace
     * @param origin the file or class that declares it
     */
    record Mapped(StatementNamespace namespace, String name, MappedStatement statement, String origin) {

        String id() {
            return statement.getId();
        }

        RowBounds bounds() {
            return namespace.bounds;
        }

        SqlSession open() {
            return namespace.sessions.openSession(true);
        }
    }
}
