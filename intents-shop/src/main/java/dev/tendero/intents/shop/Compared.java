package dev.tendero.intents.shop;

import dev.tendero.api.Product;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Row;
import dev.tendero.api.Sort;
import dev.tendero.api.spi.Turn;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Works out what a customer wants compared. */
final class Compared {

    private static final int SHOWN = 4;
    /** Who names more than that compares nothing: it is one wish. */
    private static final int SIDES = 4;
    /** What stands between two things that are compared. */
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s+(?:y|e|o|u|con|contra|frente a|vs\\.?|and|or|with|versus|ou)\\s+", Pattern.CASE_INSENSITIVE);

    private Compared() {}

    static List<Row> rows(Turn turn) {
        List<Product> pointedAt = Pointed.products(turn);
        ProductSearch wish = Wish.of(turn, SHOWN);
        if (pointedAt.size() > 1 || (!Wish.isSaidNow(turn) && !turn.shown().isEmpty())) {
            List<Product> products = pointedAt.size() > 1 ? pointedAt : turn.shown();
            return Products.read(
                    turn.queries(), products.stream().map(Product::key).toList());
        }
        return Wish.isOpen(wish) ? List.of() : searched(turn, wish);
    }

    private static List<Row> searched(Turn turn, ProductSearch wish) {
        List<ProductSearch> sides = sides(turn, wish);
        int each = sides.size() > 1 ? 1 : SHOWN;
        return sides.stream()
                .map(side -> side.change().page(each, 0).build())
                .flatMap(side -> read(turn, side))
                .distinct()
                .toList();
    }

    /**
     * One search a side: {@code Sony o LG} by brand, {@code el X y el Y} by name; else the one wish, cheapest first.
     */
    private static List<ProductSearch> sides(Turn turn, ProductSearch wish) {
        if (wish.brands().size() > 1) {
            return wish.brands().stream()
                    .distinct()
                    .limit(SIDES)
                    .map(brand -> wish.change().brands(List.of(brand)).build())
                    .toList();
        }
        List<ProductSearch> named = named(turn);
        return named.size() > 1
                ? named
                : List.of(wish.change().sort(Sort.PRICE_ASCENDING).build());
    }

    private static List<ProductSearch> named(Turn turn) {
        List<String> parts = BETWEEN.splitAsStream(turn.utterance().text())
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .limit(SIDES + 1)
                .toList();
        if (parts.size() > SIDES) {
            return List.of();
        }
        List<ProductSearch> sides = parts.stream().map(ProductSearch::forText).toList();
        boolean allFind =
                sides.stream().noneMatch(side -> turn.catalog().search(side).isEmpty());
        return allFind ? sides : List.of();
    }

    /** What the side finds; without its free words where they find nothing and something else is named. */
    private static Stream<Row> read(Turn turn, ProductSearch side) {
        ProductSearch wider = side.change().text("").build();
        ProductHits hits = turn.catalog().search(side);
        ProductHits found =
                hits.isEmpty() && !Wish.isOpen(wider) ? turn.catalog().search(wider) : hits;
        return Products.read(turn.queries(), found, side).stream();
    }
}
