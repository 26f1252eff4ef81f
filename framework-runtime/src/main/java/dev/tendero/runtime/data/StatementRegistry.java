package dev.tendero.runtime.data;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.select.Select;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.scripting.xmltags.XMLLanguageDriver;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/** Takes intents' statements in, and refuses what could write or paste text into SQL. */
public final class StatementRegistry {

    private final Configuration configuration;

    StatementRegistry(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * Adds a MyBatis mapper file.
     *
     * @param origin its name, for messages
     * @throws TenderoException {@code bad_configuration}, naming the file and what is wrong
     */
    public void addMapper(String namespace, String xml, String origin) {
        refusePasting(xml, origin);
        try {
            new XMLMapperBuilder(
                            new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                            configuration,
                            origin,
                            configuration.getSqlFragments())
                    .parse();
        } catch (RuntimeException e) {
            throw bad(origin + " is not a mapper that MyBatis understands: " + rootMessage(e), e);
        }
        requireSelects(namespace, origin);
    }

    /**
     * Adds an annotated mapper interface; its statements are found under the namespace by method name.
     *
     * @throws TenderoException {@code bad_configuration}
     */
    public void addInterface(String namespace, Class<?> mapper) {
        try {
            configuration.addMapper(mapper);
        } catch (RuntimeException e) {
            throw bad(mapper.getName() + " is not a mapper that MyBatis understands: " + rootMessage(e), e);
        }
        requireSelects(mapper.getName(), mapper.getName());
    }

    /**
     * Adds a YAML intent's query as the statement {@code query}.
     *
     * @param sql dynamic MyBatis SQL without the surrounding {@code <script>}
     * @throws TenderoException {@code bad_configuration}
     */
    public void addQuery(String namespace, String sql, String origin) {
        refusePasting(sql, origin);
        SqlSource source;
        try {
            source = new XMLLanguageDriver().createSqlSource(configuration, "<script>" + sql + "</script>", Map.class);
        } catch (RuntimeException e) {
            throw bad(origin + ": the query's <if>, <foreach> or #{} is not well formed: " + rootMessage(e), e);
        }
        requireSelect(source.getBoundSql(Map.of()).getSql(), origin);
        configuration.addMappedStatement(statement(Statements.id(namespace, "query"), source));
    }

    private MappedStatement statement(String id, SqlSource source) {
        ResultMap rows = new ResultMap.Builder(configuration, id + "-rows", Map.class, List.of()).build();
        return new MappedStatement.Builder(configuration, id, source, SqlCommandType.SELECT)
                .resource(id)
                .resultMaps(List.of(rows))
                .build();
    }

    private void requireSelects(String namespace, String origin) {
        for (Object each : List.copyOf(configuration.getMappedStatements())) {
            if (each instanceof MappedStatement statement && statement.getId().startsWith(namespace + ".")) {
                requireSelect(statement, origin);
            }
        }
    }

    private static void requireSelect(MappedStatement statement, String origin) {
        if (statement.getSqlCommandType() != SqlCommandType.SELECT) {
            throw bad(origin + ": statement " + statement.getId() + " is not a <select>; intents only read", null);
        }
        if (statement.getResultMaps().isEmpty()) {
            throw bad(origin + ": statement " + statement.getId() + " lacks resultType=\"map\"", null);
        }
    }

    private static void requireSelect(String sql, String origin) {
        try {
            if (!(CCJSqlParserUtil.parse(sql) instanceof Select)) {
                throw bad(origin + ": the query is not a SELECT; intents only read", null);
            }
        } catch (JSQLParserException e) {
            throw bad(origin + ": the query is not SQL that can be read: " + rootMessage(e), e);
        }
    }

    /** {@code ${}} pastes text into SQL, where text could become SQL. */
    private static void refusePasting(String sql, String origin) {
        int at = sql.indexOf("${");
        if (at >= 0) {
            long line = sql.substring(0, at).lines().count();
            throw bad(origin + ":" + Math.max(1, line) + ": ${} pastes text into SQL; use #{}, which binds it", null);
        }
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
