package dev.tendero.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a handler found, before it is put into words. The runtime words it with the intent's template, or with a model
 * whose text is checked against the rows.
 *
 * @param rows what the query returned; rows that are products are shown as such
 * @param variant which of the intent's reply templates words it; {@code found} and {@code none} by default, by whether
 *     there are rows
 * @param values more names for the template and the prompt
 * @param suggestions quick replies in place of the intent's own; null to keep those
 */
@Stability(value = Stability.Level.EVOLVING, since = "0.1")
public record Answer(
        List<Row> rows,
        String variant,
        Map<String, Object> values,
        @Nullable List<String> suggestions) {

    /** The template that words rows. */
    public static final String FOUND = "found";
    /** The template that says that there is nothing. */
    public static final String NONE = "none";

    public Answer {
        rows = List.copyOf(rows);
        values = Map.copyOf(values);
        suggestions = suggestions == null ? null : List.copyOf(suggestions);
    }

    public static Answer of(List<Row> rows) {
        return new Answer(rows, rows.isEmpty() ? NONE : FOUND, Map.of(), null);
    }

    /** An answer without rows, worded by the intent's template of that name. */
    public static Answer of(String variant) {
        return new Answer(List.of(), variant, Map.of(), null);
    }

    public Answer withVariant(String newVariant) {
        return new Answer(rows, newVariant, values, suggestions);
    }

    public Answer with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Answer(rows, variant, more, suggestions);
    }

    public Answer withSuggestions(List<String> newSuggestions) {
        return new Answer(rows, variant, values, newSuggestions);
    }

    /**
     * The rows that are products, in order.
     *
     * @throws IllegalArgumentException as {@link Product#of}
     */
    public List<Product> products() {
        return rows.stream().map(Product::of).flatMap(Optional::stream).toList();
    }
}
