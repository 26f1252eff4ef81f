package dev.tendero.runtime.data;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.query.BadQueryException;
import dev.tendero.runtime.query.OwnQuery;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.SelectProvider;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.mapping.SqlSource;

/** What an intent's statement may not do. The reader's sessions refuse most of it too, but only once it runs. */
final class StatementRules {

    private static final Pattern SQL_COMMENT =
            Pattern.compile("/\\*(?!M?!).*?\\*/|--\\s.*?$|#(?!\\{).*?$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern SELECT = Pattern.compile("[\\s(]*(SELECT|WITH)\\b", Pattern.CASE_INSENSITIVE);

    private StatementRules() {}

    /**
     * Refuses what would paste text into SQL, where text could become SQL, and what would run Java.
     *
     * @param sql with or without tags, as MyBatis gets it
     * @throws IllegalArgumentException when its tags are not well formed
     */
    static void requireBinding(String sql, IntFunction<String> placeOfLine) {
        if (sql.startsWith("<script>")) {
            ScriptRules.check(sql.getBytes(StandardCharsets.UTF_8), placeOfLine);
        } else if (sql.contains("${")) {
            String place = placeOfLine.apply(1 + newlines(sql.substring(0, sql.indexOf("${"))));
            throw bad(place + ": ${} pastes text into SQL; use #{}, which binds it");
        }
    }

    static void requireBinding(Class<?> mapper) {
        for (Method method : mapper.getMethods()) {
            String place = mapper.getName() + "." + method.getName();
            if (method.isAnnotationPresent(SelectProvider.class)) {
                throw bad(place + ": @SelectProvider pastes SQL together; use @Select with <script>");
            }
            for (Select select : method.getAnnotationsByType(Select.class)) {
                requireBinding(String.join(" ", select.value()).strip(), line -> place);
            }
        }
    }

    static void requireRowsOfSelect(MappedStatement statement, String origin) {
        String place = origin + ": statement " + statement.getId();
        if (statement.getSqlCommandType() != SqlCommandType.SELECT) {
            throw bad(place + " is not a <select>; intents only read");
        }
        if (statement.getResultMaps().isEmpty()
                || statement.getResultMaps().stream().anyMatch(map -> !Map.class.isAssignableFrom(map.getType()))) {
            throw bad(place + " has to return rows: resultType=\"map\", or List<Map<String, Object>>");
        }
        if (statement.getTimeout() != null) {
            throw bad(place + " sets a timeout; the operator does, with database.query_time");
        }
        SampleParameters.sqlAtLeast(statement.getSqlSource()).ifPresent(sql -> requireSelect(sql, place));
    }

    /** Refuses what a shop's own query may not read; a part that only some values bring is looked at when they do. */
    static void requireOwn(SqlSource source, QueryScope scope, IntFunction<String> placeOfLine) {
        String sql = SampleParameters.sqlAtLeast(source).orElse("");
        try {
            OwnQuery.of(sql, scope.tables());
        } catch (BadQueryException e) {
            throw bad(placeOfLine.apply(1 + newlines(sql.substring(0, e.offset()))) + ": " + e.getMessage());
        }
    }

    private static void requireSelect(String sql, String place) {
        Matcher code = SELECT.matcher(SQL_COMMENT.matcher(sql).replaceAll(" "));
        if (!code.lookingAt()) {
            throw bad(place + " is not a SELECT; intents only read");
        }
    }

    private static int newlines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private static TenderoException bad(String message) {
        return new TenderoException(ErrorCode.BAD_CONFIGURATION, message);
    }
}
