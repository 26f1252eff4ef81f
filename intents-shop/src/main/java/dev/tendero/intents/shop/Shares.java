package dev.tendero.intents.shop;

import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.spi.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of several things each condition is meant of: {@code alfajores Havanna y una yerba suave}. One that only some
 * of them can meet is asked of those alone; one that none can is asked of all.
 */
final class Shares {

    /** Each is asked of each thing. */
    private static final int CATEGORIES = 4;

    private static final int CONDITIONS = 16;

    /** Asked of a search, and what the search is without it. */
    private record Condition(ProductSearch alone, UnaryOperator<ProductSearch> without) {}

    private Shares() {}

    /** One search a category, each with its own conditions; of many things, or beyond many conditions, with all. */
    static List<ProductSearch> of(Turn turn, ProductSearch wish) {
        Map<String, ProductSearch> shares = new LinkedHashMap<>();
        wish.categories()
                .forEach(category -> shares.put(
                        category, wish.change().categories(List.of(category)).build()));
        List<Condition> common = new ArrayList<>();
        int asked = shares.size() > CATEGORIES ? 0 : CONDITIONS;
        for (Condition condition : conditions(wish).stream().limit(asked).toList()) {
            List<String> meeting = shares.keySet().stream()
                    .filter(category -> isMet(turn, condition.alone(), category))
                    .toList();
            if (!meeting.isEmpty()) {
                shares.replaceAll((category, search) -> meeting.contains(category)
                        ? search
                        : condition.without().apply(search));
            }
            if (meeting.size() > 1) {
                common.add(condition);
            }
        }
        return shares.values().stream()
                .map(share -> ofItsOwn(turn, share, common))
                .toList();
    }

    /** The {@code alfombra de yute} beside a {@code sofá gris}, where there are grey carpets, but of jute none. */
    private static ProductSearch ofItsOwn(Turn turn, ProductSearch share, List<Condition> common) {
        ProductSearch own = share;
        for (Condition condition : common) {
            if (!turn.catalog().search(own).isEmpty()) {
                return own;
            }
            own = condition.without().apply(own);
        }
        return own;
    }

    private static boolean isMet(Turn turn, ProductSearch alone, String category) {
        ProductHits hits = turn.catalog()
                .search(alone.change().categories(List.of(category)).build());
        return !hits.isEmpty() && hits.missing().isEmpty();
    }

    private static List<Condition> conditions(ProductSearch wish) {
        List<Condition> conditions = new ArrayList<>();
        if (!wish.brands().isEmpty()) {
            conditions.add(new Condition(
                    one().brands(wish.brands()).build(),
                    search -> search.change().brands(List.of()).build()));
        }
        wish.attributes()
                .forEach((name, values) -> conditions.add(new Condition(
                        one().attributes(Map.of(name, values)).build(), search -> without(search, name))));
        Stream.of(wish.text().strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .forEach(word ->
                        conditions.add(new Condition(one().text(word).build(), search -> withoutWord(search, word))));
        return conditions;
    }

    private static ProductSearch.Builder one() {
        return ProductSearch.builder().page(1, 0);
    }

    private static ProductSearch without(ProductSearch search, String attribute) {
        Map<String, List<String>> others = new LinkedHashMap<>(search.attributes());
        others.remove(attribute);
        return search.change().attributes(others).build();
    }

    private static ProductSearch withoutWord(ProductSearch search, String word) {
        String others = Stream.of(search.text().strip().split("\\s+"))
                .filter(each -> !each.equals(word))
                .collect(Collectors.joining(" "));
        return search.change().text(others).build();
    }
}
