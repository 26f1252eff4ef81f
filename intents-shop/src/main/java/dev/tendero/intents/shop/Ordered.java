package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.Entity;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Row;
import dev.tendero.api.spi.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is found, in the order of an amount other than its price: {@code el sofá más grande}.
 *
 * @param hits those of the page, in that order; as they were found where nothing tells it
 * @param scale what tells it
 */
record Ordered(Entity order, ProductHits hits, Optional<Scale> scale) {

    private static final int PAGE = 100;
    private static final int MOST = 500;

    /** The order that is wanted, where it is not that of prices. */
    static Optional<Entity> wanted(Turn turn) {
        return turn.slots().first("orden").filter(order -> order.parts().containsKey("names"));
    }

    /** The same of this message alone. */
    static Optional<Entity> saidNow(Turn turn) {
        return wanted(turn).filter(order -> !order.carried());
    }

    /** @param finding one page of what is looked for */
    static Ordered of(Turn turn, Entity order, ProductSearch search, Function<ProductSearch, ProductHits> finding) {
        ProductHits first = finding.apply(search.change().page(PAGE, 0).build());
        List<Long> keys = new ArrayList<>(first.keys());
        for (int from = PAGE; from < Math.min(MOST, first.total()); from += PAGE) {
            keys.addAll(finding.apply(search.change().page(PAGE, from).build()).keys());
        }
        Optional<Scale> scale = keys.isEmpty() ? Optional.empty() : Scale.of(turn, order, keys);
        if (scale.isEmpty() && !first.isEmpty()) {
            return called(order, search, finding).orElseGet(() -> new Ordered(order, finding.apply(search), scale));
        }
        List<Long> page = ordered(order, scale, keys).stream()
                .skip(search.offset())
                .limit(search.limit())
                .toList();
        return new Ordered(order, new ProductHits(page, first.total(), first.missing(), first.mentioned()), scale);
    }

    /** The {@code alfombra grande} of a shop that does not measure its carpets. */
    private static Optional<Ordered> called(
            Entity order, ProductSearch search, Function<ProductSearch, ProductHits> finding) {
        String text = (search.text() + " " + order.parts().get("word")).strip();
        ProductHits hits = finding.apply(search.change().text(text).build());
        return hits.isEmpty() || !hits.missing().isEmpty()
                ? Optional.empty()
                : Optional.of(new Ordered(order, hits, Optional.of(new Scale("", Map.of(), Map.of()))));
    }

    /** Of some products that are at hand. */
    static Ordered of(Turn turn, Entity order, List<Row> rows) {
        List<Long> keys = rows.stream().map(Products::key).toList();
        Optional<Scale> scale = keys.isEmpty() ? Optional.empty() : Scale.of(turn, order, keys);
        return new Ordered(order, new ProductHits(ordered(order, scale, keys), keys.size()), scale);
    }

    /** The rows in that order. */
    List<Row> in(List<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparingInt(row -> hits.keys().indexOf(Products.key(row))))
                .toList();
    }

    private static List<Long> ordered(Entity order, Optional<Scale> scale, List<Long> keys) {
        boolean isDown = isDown(order);
        return scale.map(each -> each.ordered(keys, isDown)).orElse(keys);
    }

    static boolean isDown(Entity order) {
        return "desc".equals(order.parts().get("direction"));
    }

    /** The answer, saying by what its rows are in order and of how many, or that nothing tells it. */
    Answer told(Answer answer) {
        if (scale.isEmpty()) {
            return unmeasured(answer, order);
        }
        Scale by = scale.get();
        if (by.sizes().isEmpty()) {
            return answer;
        }
        Answer told = told(answer, by);
        return hits.total() > MOST ? told.with("partial", MOST) : told;
    }

    /** The answer, saying that nothing tells that order. */
    static Answer unmeasured(Answer answer, Entity order) {
        return answer.with("unmeasured", String.valueOf(order.parts().get("said")));
    }

    private Answer told(Answer answer, Scale by) {
        String way = isDown(order) ? "_most" : "_least";
        if (by.attribute().isEmpty()) {
            return answer.with("named" + way, true);
        }
        List<Row> rows = answer.rows().stream().map(row -> measured(row, by)).toList();
        Answer told = new Answer(rows, answer.variant(), answer.values(), answer.suggestions());
        return told.with("from" + way, by.attribute());
    }

    private static Row measured(Row row, Scale by) {
        return Optional.ofNullable(by.written().get(Products.key(row)))
                .map(written -> Columns.with(row, "amount", by.attribute() + ": " + written))
                .orElse(row);
    }
}
