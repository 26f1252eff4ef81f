package dev.tendero.intents.shop;

import dev.tendero.api.Product;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Row;
import dev.tendero.api.Sort;
import dev.tendero.api.spi.Turn;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a customer wants compared.
 *
 * @param absent what was named and is not there, as it was said
 * @param aside words that what is compared does without
 * @param isPart whether there are more of them: then none of the rows is the last of all
 */
record Compared(List<Row> rows, List<String> absent, List<String> aside, boolean isPart) {

    private static final int SHOWN = 4;

    static Compared of(Turn turn) {
        List<Product> pointedAt = Pointed.products(turn);
        ProductSearch wish = Wish.of(turn, SHOWN);
        if (pointedAt.size() > 1) {
            return all(read(turn, pointedAt));
        }
        if (!Wish.isSaidNow(turn) && !turn.shown().isEmpty() && !isOfMore(turn, wish)) {
            return all(read(turn, together(turn)));
        }
        Compared named = Wish.isOpen(wish) ? all(List.of()) : searched(turn, wish);
        Compared found = named.rows().isEmpty() ? saidNow(turn, wish) : named;
        return found.rows().size() > 1 ? found : withShown(turn, found);
    }

    /** What is compared with what was found before need not be what that was. */
    private static Compared saidNow(Turn turn, ProductSearch wish) {
        ProductSearch now =
                Wish.saidNow(turn, wish).change().categories(wish.categories()).build();
        return Wish.isOpen(now) ? all(List.of()) : searched(turn, now);
    }

    /** What is shown; of products that were shown one after the other the last two. */
    private static List<Product> together(Turn turn) {
        List<Product> seen = turn.seen();
        return turn.shown().size() > 1 || seen.size() < 2 ? turn.shown() : seen.subList(seen.size() - 2, seen.size());
    }

    /**
     * {@code compárala con la Roja} is of what is shown and the one that is named; {@code ¿cuál alumbra más?} of what
     * is shown, which it says something of that no list can tell.
     */
    private static Compared withShown(Turn turn, Compared named) {
        boolean isOther = turn.shown().size() == 1 && named.rows().size() == 1;
        if (isOther) {
            Stream<Row> both = Stream.concat(read(turn, turn.shown()).stream(), named.rows().stream());
            return new Compared(both.distinct().toList(), named.absent(), named.aside(), false);
        }
        boolean isOfOthers = turn.shown().size() < 2
                || Wish.isOfKind(turn)
                || !named.absent().isEmpty()
                || turn.searchText().isBlank();
        return isOfOthers
                ? named
                : new Compared(read(turn, turn.shown()), List.of(), List.of(turn.searchText()), false);
    }

    /** {@code ¿cuál es el más caro?} is asked of all that was found, and not of the first five alone. */
    private static boolean isOfMore(Turn turn, ProductSearch wish) {
        boolean isOrdered = Ordered.saidNow(turn).isPresent() || Wish.isDearestFirst(turn);
        return isOrdered && turn.shown().size() >= SHOWN && !Wish.isOpen(wish);
    }

    private static Compared all(List<Row> rows) {
        return new Compared(rows, List.of(), List.of(), false);
    }

    private static List<Row> read(Turn turn, List<Product> products) {
        return Products.read(turn.queries(), products.stream().map(Product::key).toList());
    }

    /**
     * One product a side: {@code el X y el Y} by what each is called, {@code Sony o LG} by brand; else the one wish.
     */
    private static Compared searched(Turn turn, ProductSearch wish) {
        return Sides.of(turn, wish).orElseGet(() -> whole(turn, wish));
    }

    private static List<Row> brands(Turn turn, ProductSearch wish) {
        return wish.brands().stream()
                .distinct()
                .limit(Sides.MOST)
                .map(brand -> wish.change().brands(List.of(brand)).page(1, 0).build())
                .flatMap(side -> found(turn, side))
                .distinct()
                .toList();
    }

    /** The cheapest, unless another end is asked for. */
    private static Compared whole(Turn turn, ProductSearch wish) {
        if (wish.brands().size() > 1) {
            return all(brands(turn, wish));
        }
        Sort sort = Wish.isDearestFirst(turn) ? Sort.PRICE_DESCENDING : Sort.PRICE_ASCENDING;
        ProductSearch ordered = wish.change().sort(sort).build();
        ProductHits hits = hits(turn, ordered);
        List<Row> rows = Products.read(turn.queries(), hits, ordered);
        return new Compared(
                rows, List.of(), List.of(), hits.total() > hits.keys().size());
    }

    private static Stream<Row> found(Turn turn, ProductSearch side) {
        return Products.read(turn.queries(), hits(turn, side), side).stream();
    }

    /** What the side finds; without its free words where they find nothing and something else is named. */
    private static ProductHits hits(Turn turn, ProductSearch side) {
        ProductSearch wider = side.change().text("").build();
        ProductHits hits = Mixed.search(turn, side);
        return hits.isEmpty() && !Wish.isOpen(wider) ? Mixed.search(turn, wider) : hits;
    }
}
