package dev.tendero.runtime.data;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.SelectProvider;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;

/** What an intent's statement may not do. The reader's sessions refuse most of it too, but only once it runs. */
final class StatementRules {

    private static final Pattern XML_COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern SQL_COMMENT =
            Pattern.compile("/\\*(?!M?!).*?\\*/|--\\s.*?$|#(?!\\{).*?$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern SELECT = Pattern.compile("[\\s(]*(SELECT|WITH)\\b", Pattern.CASE_INSENSITIVE);

    private StatementRules() {}

    /** {@code ${}} pastes text into SQL, where text could become SQL. */
    static void refusePasting(String sql, IntFunction<String> placeOfLine) {
        String code = XML_COMMENT.matcher(sql).replaceAll(comment -> "\n".repeat(newlines(comment.group())));
        int at = code.indexOf("${");
        if (at >= 0) {
            String place = placeOfLine.apply(1 + newlines(code.substring(0, at)));
            throw bad(place + ": ${} pastes text into SQL; use #{}, which binds it");
        }
    }

    static void refusePasting(Class<?> mapper) {
        for (Method method : mapper.getMethods()) {
            String place = mapper.getName() + "." + method.getName();
            if (method.isAnnotationPresent(SelectProvider.class)) {
                throw bad(place + ": @SelectProvider pastes SQL together; use @Select with <script>");
            }
            for (Select select : method.getAnnotationsByType(Select.class)) {
                refusePasting(String.join("\n", select.value()), line -> place);
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
        SampleParameters.sqlAtLeast(statement).ifPresent(sql -> requireSelect(sql, place));
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
