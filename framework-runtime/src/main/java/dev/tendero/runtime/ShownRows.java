package dev.tendero.runtime;

import dev.tendero.api.Answer;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.Row;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.TenderoException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes sure that a handler's rows can be shown before anything is worded. */
final class ShownRows {

    private ShownRows() {}

    /**
     * The answer, its products priced in the shop's currency where their rows name none.
     *
     * @throws TenderoException {@code plugin_failed}: a row holds what it can't hold
     */
    static Answer of(Answer answer, String intent, ShopInfo shop) {
        try {
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
