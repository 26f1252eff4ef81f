package dev.tendero.runtime;

import dev.tendero.api.Answer;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.Row;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.TenderoException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes sure that a handler's rows can be shown before anything is worded. */
final class ShownRows {

    /** More than anyone reads, and than a record should hold. */
    private static final int MOST_ROWS = 1_000;

    private static final int MOST_CHARACTERS = 500_000;

    private ShownRows() {}

    /**
     * The answer, its products priced in the shop's currency where their rows name none.
     *
     * @throws TenderoException {@code plugin_failed}: a row holds what it can't hold
     */
    static Answer of(Answer answer, String intent, ShopInfo shop) {
        try {
            requireBounds(answer);
            boolean complete = answer.rows().stream().noneMatch(ShownRows::lacksCurrency);
            Answer shown = complete ? answer : priced(answer, shop.currency());
            shown.products();
            return shown;
        } catch (RuntimeException | LinkageError e) {
            throw new TenderoException(
                    ErrorCode.PLUGIN_FAILED,
                    "intent " + intent + " answered with a row that can't be shown: " + e.getMessage(),
                    e);
        }
    }

    private static void requireBounds(Answer answer) {
        if (answer.rows().size() > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "there are " + answer.rows().size() + " rows; expected at most " + MOST_ROWS);
        }
        long characters = characters(answer.values().values());
        for (Row row : answer.rows()) {
            characters += characters(row.columns().values());
        }
        if (characters > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "its texts have " + characters + " characters; expected at most " + MOST_CHARACTERS);
        }
    }

    private static long characters(Collection<? extends @Nullable Object> values) {
        return values.stream()
                .mapToLong(value -> value instanceof CharSequence text ? text.length() : 0)
                .sum();
    }

    private static boolean lacksCurrency(Row row) {
        return row.text("currency").isEmpty()
                && Stream.of("id", "name", "price")
                        .allMatch(column -> row.text(column).isPresent());
    }

    private static Answer priced(Answer answer, String currency) {
        return new Answer(
                answer.rows().stream()
                        .map(row -> lacksCurrency(row) ? priced(row, currency) : row)
                        .toList(),
                answer.variant(),
                answer.values(),
                answer.suggestions());
    }

    private static Row priced(Row row, String currency) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>(row.columns());
        columns.put("currency", currency);
        return new Row(columns);
    }
}
