package dev.tendero.intents.shop;

import dev.tendero.api.Product;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.spi.Turn;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of the products in a list a message tells apart: {@code ¿y la de roble?}, {@code ¿cuánto vale la light?}. */
final class Listed {

    private static final int LOOKED_THROUGH = 100;

    private Listed() {}

    /** The first of those that the message tells apart. */
    static List<Long> meant(Turn turn, ProductSearch wish) {
        return all(turn, wish).stream().limit(1).toList();
    }

    /**
     * Those of the list that are what the message says, whatever was wished before; empty where nothing is said, or
     * there is no list, or what is said fits none of it.
     */
    static List<Long> all(Turn turn, ProductSearch wish) {
        List<Long> listed = turn.listed().stream().map(Product::key).toList();
        if (listed.size() < 2 || !Wish.isSaidNow(turn)) {
            return List.of();
        }
        ProductSearch now = Wish.saidNow(turn, wish);
        return Stream.of(wish, now, inWords(now))
                .map(said -> said.change().page(LOOKED_THROUGH, 0).build())
                .filter(said -> !Wish.isOpen(said))
                .map(said -> turn.catalog().search(said))
                .filter(hits -> hits.missing().isEmpty())
                .map(hits -> hits.keys().stream().filter(listed::contains).toList())
                .filter(keys -> !keys.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What a shop says of some products by an attribute it may say of others in their names. */
    private static ProductSearch inWords(ProductSearch wish) {
        String values =
                wish.attributes().values().stream().flatMap(List::stream).collect(Collectors.joining(" "));
        return wish.change()
                .attributes(Map.of())
                .text((wish.text() + " " + values).strip())
                .build();
    }
}
