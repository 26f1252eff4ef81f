package dev.tendero.web.cli;

import dev.tendero.api.ProductSearch;
import dev.tendero.runtime.ExecutedQuery;
import dev.tendero.runtime.data.BoundStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows what a handler looked up: a search's wishes, a statement with the values that were bound to it. */
final class QueryPrinter {

    private static final Pattern MARK = Pattern.compile("\\?");

    private final ChatScreen screen;
    private final Paint paint;

    QueryPrinter(ChatScreen screen, Paint paint) {
        this.screen = screen;
        this.paint = paint;
    }

    void print(ExecutedQuery query) {
        switch (query) {
            case ExecutedQuery.Search(ProductSearch search, int rows, long _, long micros) ->
                print("search", rows, micros, String.join(", ", wishes(search)));
            case ExecutedQuery.Select(String name, var bound, int rows, long _, long micros) ->
                print(name, rows, micros, statement(bound.get()));
        }
    }

    private void print(String name, int rows, long micros, String what) {
        screen.print("  " + name + ": " + rows + (rows == 1 ? " row" : " rows") + " in " + millis(micros));
        screen.print("    " + what);
    }

    private List<String> wishes(ProductSearch search) {
        List<String> wishes = new ArrayList<>();
        add(wishes, "text", search.text());
        add(wishes, "without", search.excludedWords());
        add(wishes, "categories", search.categories());
        add(wishes, "brands", search.brands());
        add(wishes, "not the brands", search.excludedBrands());
        add(wishes, "not the categories", search.excludedCategories());
        add(wishes, "not the attributes", search.excludedAttributes());
        add(wishes, "attributes", search.attributes());
        add(wishes, "from", search.minPrice());
        add(wishes, "up to", search.maxPrice());
        add(wishes, "available only", search.availableOnly() ? true : null);
        add(wishes, "by", search.sort().name().toLowerCase(Locale.ROOT));
        add(wishes, "at most", search.limit());
        return wishes;
    }

    private void add(List<String> wishes, String name, @Nullable Object value) {
        boolean isOpen = switch (value) {
            case null -> true;
            case String text -> text.isEmpty();
            case Collection<?> many -> many.isEmpty();
            case Map<?, ?> many -> many.isEmpty();
            default -> false;
        };
        if (!isOpen) {
            wishes.add(name + " " + paint.bold(String.valueOf(value)));
        }
    }

    /** The SQL with each value where it is bound; where that can't be told, the values follow. */
    private String statement(BoundStatement bound) {
        Matcher marks = MARK.matcher(bound.sql());
        if (marks.results().count() != bound.values().size()) {
            return bound.sql() + "  " + paint.bold(String.valueOf(bound.values()));
        }
        Iterator<@Nullable Object> values = bound.values().iterator();
        return marks.reset().replaceAll(mark -> Matcher.quoteReplacement(paint.bold(literal(values.next()))));
    }

    private static String literal(@Nullable Object value) {
        return value instanceof CharSequence ? "'" + value + "'" : String.valueOf(value);
    }

    static String millis(long micros) {
        return String.format(Locale.ROOT, "%.2f ms", micros / 1000.0);
    }
}
