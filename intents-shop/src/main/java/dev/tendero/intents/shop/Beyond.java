package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Row;
import dev.tendero.api.spi.Turn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Others that have more of an amount than the only product of the last answer, {@code ¿hay una más larga?}, or less of
 * it; or than all that it showed, where they have the same.
 *
 * @param product the first of them
 * @param ordered all of its kind, in the order of that amount
 */
record Beyond(Product product, Ordered ordered, Scale scale) {

    private static final int CANDIDATES = 100;
    private static final int SHOWN = 5;

    /** @return empty when nothing is compared with one product so, or nothing tells how much it has */
    static Optional<Answer> of(Turn turn, ProductSearch wish) {
        return Ordered.saidNow(turn)
                .filter(order -> order.parts().containsKey("comparative"))
                .filter(order -> !Wish.isSaidNow(turn))
                .flatMap(order -> best(turn, wish, order, turn.shown()))
                .map(beyond -> beyond.answer(turn));
    }

    /** Of what is talked about, or else of its category; where neither has more, that one of which it is known. */
    private static Optional<Beyond> best(Turn turn, ProductSearch wish, Entity order, List<Product> shown) {
        if (shown.isEmpty() || shown.getFirst().category() == null) {
            return Optional.empty();
        }
        ProductSearch sameCategory = wish.change()
                .text("")
                .categories(List.of(String.valueOf(shown.getFirst().category())))
                .attributes(Map.of())
                .build();
        List<Beyond> each = Stream.of(wish, unsized(wish, order), sameCategory)
                .distinct()
                .flatMap(others -> of(turn, others, order, shown).stream())
                .toList();
        return each.stream()
                .filter(beyond -> !beyond.keys().isEmpty())
                .findFirst()
                .or(() -> each.stream().findFirst());
    }

    /** Who wants more than 850 W does not want just those. */
    private static ProductSearch unsized(ProductSearch wish, Entity order) {
        Map<String, List<String>> others = new LinkedHashMap<>(wish.attributes());
        if (order.parts().get("names") instanceof List<?> names) {
            names.forEach(others::remove);
        }
        return wish.change().attributes(others).build();
    }

    private static Optional<Beyond> of(Turn turn, ProductSearch wish, Entity order, List<Product> shown) {
        Ordered ordered =
                Mixed.ordered(turn, order, wish.change().page(CANDIDATES, 0).build());
        return ordered.scale()
                .filter(scale -> isOneSize(scale, shown))
                .map(scale -> new Beyond(shown.getFirst(), ordered, scale));
    }

    private static boolean isOneSize(Scale scale, List<Product> shown) {
        List<Double> sizes = shown.stream()
                .map(Product::key)
                .map(scale.sizes()::get)
                .distinct()
                .toList();
        return sizes.size() == 1 && sizes.getFirst() != null;
    }

    private List<Long> keys() {
        return ordered.hits().keys().stream()
                .filter(this::isBeyond)
                .limit(SHOWN)
                .toList();
    }

    private Answer answer(Turn turn) {
        List<Row> rows = Products.read(turn.queries(), keys());
        Answer answer = Answer.of(rows).with("beside", true);
        Answer told = rows.isEmpty() ? answer : ordered.told(answer);
        return told.with(Ordered.isDown(ordered.order()) ? "more_than" : "less_than", product.name())
                .with("compared_by", by());
    }

    private boolean isBeyond(long key) {
        double its = scale.sizes().getOrDefault(product.key(), 0.0);
        Double size = scale.sizes().get(key);
        return size != null && (Ordered.isDown(ordered.order()) ? size > its : size < its);
    }

    /** The attribute, or the word that was said where names tell it. */
    private String by() {
        return scale.attribute().isEmpty()
                ? String.valueOf(ordered.order().parts().get("word"))
                : scale.attribute();
    }
}
