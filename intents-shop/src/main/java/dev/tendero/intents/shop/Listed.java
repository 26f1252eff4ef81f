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

    /** Those of the list that are what the message says, and keep to the limits of the wish; empty where none is. */
    static List<Long> within(Turn turn, ProductSearch wish) {
        ProductSearch now = Wish.saidNow(turn, wish);
        ProductSearch limited = wish.change()
                .text(now.text())
                .categories(now.categories())
                .brands(now.brands())
                .attributes(now.attributes())
                .build();
        return Wish.isOpen(now) ? List.of() : all(turn, Stream.of(limited, inWords(limited)));
    }

    /** The first of those that the message tells apart, whatever was wished before. */
    static List<Long> meant(Turn turn, ProductSearch wish) {
        ProductSearch now = Wish.saidNow(turn, wish);
        return all(turn, Stream.of(wish, now, inWords(now))).stream().limit(1).toList();
    }

    /** Empty where nothing is said, or there is no list, or what is said fits none of it. */
    private static List<Long> all(Turn turn, Stream<ProductSearch> readings) {
        List<Long> listed = turn.listed().stream().map(Product::key).toList();
        if (listed.size() < 2 || !Wish.isSaidNow(turn)) {
            return List.of();
        }
        return readings.map(said -> said.change().page(LOOKED_THROUGH, 0).build())
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
