package dev.tendero.runtime.data;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.scripting.xmltags.XMLLanguageDriver;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Takes intents' statements in, and refuses what could write or paste text into SQL. Classes that a mapper names are
 * looked up through the thread's context class loader. For one thread at a time.
 */
public final class StatementRegistry {

    private final Statements statements;

    StatementRegistry(Statements statements) {
        this.statements = statements;
    }

    /**
     * Adds a MyBatis mapper file.
     *
     * @param origin its name, for messages
     * @throws TenderoException {@code bad_configuration}, naming the file and what is wrong
     */
    public void addMapper(String namespace, String xml, String origin) {
        StatementNamespace target = statements.namespace(namespace);
        Configuration configuration = target.configuration();
        try {
            byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
            ScriptRules.check(bytes, line -> origin + ":" + line);
            new XMLMapperBuilder(
                            new ByteArrayInputStream(bytes), configuration, origin, configuration.getSqlFragments())
                    .parse();
            take(target, namespace, origin);
        } catch (TenderoException e) {
            throw e;
        } catch (RuntimeException e) {
            throw bad(origin + " is not a mapper that MyBatis understands: " + rootMessage(e), e);
        }
    }

    /**
     * Adds an annotated mapper interface; its statements are found under the namespace by method name.
     *
     * @throws TenderoException {@code bad_configuration}
     */
    public void addInterface(String namespace, Class<?> mapper) {
        StatementNamespace target = statements.namespace(namespace);
        try {
            StatementRules.requireBinding(mapper);
            // MyBatis would also read an XML file beside the class, which nobody has looked at.
            target.configuration().addLoadedResource("namespace:" + mapper.getName());
            target.configuration().addMapper(mapper);
            take(target, mapper.getName(), mapper.getName());
        } catch (TenderoException e) {
            throw e;
        } catch (RuntimeException e) {
            throw bad(mapper.getName() + " is not a mapper that MyBatis understands: " + rootMessage(e), e);
        }
    }

    /**
     * Adds a YAML intent's query as the statement {@code query}.
     *
     * @param sql dynamic MyBatis SQL, with or without the surrounding {@code <script>}
     * @throws TenderoException {@code bad_configuration}
     */
    public void addQuery(String namespace, String sql, String origin) {
        add(namespace, sql, origin, source -> source);
    }

    /**
     * Adds a shop's own query as the statement {@code query}; it reads what its scope holds, and nothing else.
     *
     * @throws TenderoException {@code bad_configuration}
     */
    public void addOwnQuery(String namespace, String sql, String origin, QueryScope scope) {
        Configuration configuration = statements.namespace(namespace).configuration();
        add(namespace, sql, origin, source -> {
            StatementRules.requireOwn(source, scope, line -> origin + ": line " + line + " of the query");
            return new ScopedSql(source, configuration, scope);
        });
    }

    private void add(String namespace, String sql, String origin, UnaryOperator<SqlSource> scoped) {
        StatementNamespace target = statements.namespace(namespace);
        String script = script(sql.strip());
        try {
            StatementRules.requireBinding(script, line -> origin + ": line " + line + " of the query");
            SqlSource source = scoped.apply(source(target.configuration(), script));
            MappedStatement mapped = select(target.configuration(), namespace + ".query", source);
            target.configuration().addMappedStatement(mapped);
            take(target, namespace, origin);
        } catch (TenderoException e) {
            throw e;
        } catch (RuntimeException e) {
            throw bad(
                    origin
                            + ": the query's <if>, <foreach> or #{} is not well formed; expected each of them to end (\"<\" itself is written &lt;): "
                            + rootMessage(e),
                    e);
        }
    }

    private static String script(String sql) {
        boolean tagged = sql.startsWith("<script>");
        return tagged || sql.indexOf('<') < 0 && sql.indexOf('&') < 0 ? sql : "<script>" + sql + "</script>";
    }

    /**
     * Reading XML starts with a search for a parser in all of the class path, 8 ms each time: not through the loader
     * that knows the class path, and not at all for SQL without tags.
     */
    private static SqlSource source(Configuration configuration, String script) {
        Thread thread = Thread.currentThread();
        ClassLoader context = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return new XMLLanguageDriver().createSqlSource(configuration, script, Map.class);
        } finally {
            thread.setContextClassLoader(context);
        }
    }

    private static MappedStatement select(Configuration configuration, String id, SqlSource source) {
        ResultMap rows = new ResultMap.Builder(configuration, id + "-rows", Map.class, List.of()).build();
        return new MappedStatement.Builder(configuration, id, source, SqlCommandType.SELECT)
                .resource(id)
                .resultMaps(List.of(rows))
                .build();
    }

    /** Makes what MyBatis has newly read findable by its name alone. */
    private static void take(StatementNamespace target, String prefix, String origin) {
        for (Object each : List.copyOf(target.configuration().getMappedStatements())) {
            if (each instanceof MappedStatement statement && isNew(target, statement)) {
                StatementRules.requireRowsOfSelect(statement, origin);
                if (!statement.getId().startsWith(prefix + ".")) {
                    throw bad(
                            origin + ": the mapper's namespace has to be \"" + prefix + "\", the intent's name", null);
                }
                String name = statement.getId().substring(prefix.length() + 1);
                if (!target.add(name, statement, origin)) {
                    throw bad(origin + ": the intent has another statement \"" + name + "\"", null);
                }
            }
        }
    }

    private static boolean isNew(StatementNamespace target, MappedStatement statement) {
        return target.all().stream().noneMatch(known -> known.statement() == statement);
    }

    private static String rootMessage(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return Objects.toString(cause.getMessage(), cause.getClass().getSimpleName())
                .lines()
                .findFirst()
                .orElse("");
    }

    private static TenderoException bad(String message, @Nullable Throwable cause) {
        return new TenderoException(ErrorCode.BAD_CONFIGURATION, message, cause);
    }
}
