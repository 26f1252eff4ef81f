package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Row;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;
import dev.tendero.intents.shop.Relaxation.Dropped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code recomendar_categoria}: a few products of a category that can be bought now, of different prices, or, when no
 * category was named, the categories to choose from.
 */
public final class RecommendInCategory implements IntentHandler {

    private static final int CANDIDATES = 30;
    private static final int PICKED = 3;

    @Override
    public String name() {
        return "recomendar_categoria";
    }

    @Override
    public Answer answer(Turn turn) {
        ProductSearch wish =
                Wish.of(turn, CANDIDATES).change().availableOnly(false).build();
        return ways(turn, wish)
                .map(way -> recommended(turn, way))
                .filter(answer -> !answer.rows().isEmpty())
                .findFirst()
                .orElseGet(() -> nothing(turn, wish));
    }

    /** The wish as it is, without its words ({@code algo para mi padre} is nothing to search for), then with less. */
    private static Stream<Relaxation> ways(Turn turn, ProductSearch wish) {
        Stream<Relaxation> first = Stream.of(Relaxation.none(wish), Relaxation.withoutText(wish));
        return Stream.concat(
                        first,
                        Stream.of(wish)
                                .flatMap(whole ->
                                        Relaxation.of(Relaxation.whole(turn, whole), Wish.saidNow(turn)).stream()))
                .filter(way -> !Wish.isOpen(way.search()));
    }

    /** What can't be bought now is not recommended, whatever else is given up. */
    private static Answer recommended(Turn turn, Relaxation way) {
        ProductSearch search = WishReadings.likeliest(
                turn, way.search().change().availableOnly(true).build());
        ProductHits hits = turn.catalog().search(search);
        if (Wish.isOnlyMentioned(search, hits) && isNamed(turn)) {
            return Answer.of(List.of());
        }
        Answer answer = inOrder(turn, search).orElseGet(() -> picked(turn, hits, search));
        List<Dropped> dropped = Relaxed.dropped(turn, way, hits);
        return dropped.isEmpty() || answer.rows().isEmpty() ? answer : relaxed(answer, dropped);
    }

    private static Answer picked(Turn turn, ProductHits hits, ProductSearch search) {
        Answer answer = Answer.of(Picks.of(Products.read(turn.queries(), hits, search)));
        return Ordered.saidNow(turn)
                .map(order -> Ordered.unmeasured(answer, order))
                .orElse(answer);
    }

    /** Who asks for the lightest gets the lightest; empty where nothing tells it. */
    private static Optional<Answer> inOrder(Turn turn, ProductSearch search) {
        return Ordered.saidNow(turn)
                .map(order -> Mixed.ordered(
                        turn, order, search.change().page(PICKED, 0).build()))
                .filter(ordered ->
                        ordered.scale().isPresent() && !ordered.hits().isEmpty())
                .map(ordered -> ordered.told(Answer.of(Products.read(turn.queries(), ordered.hits(), search))));
    }

    private static Answer relaxed(Answer answer, List<Dropped> dropped) {
        Answer relaxed = Relaxed.of(answer, dropped);
        boolean isUnmet = dropped.stream().anyMatch(part -> !part.part().equals(Relaxation.TEXT));
        return isUnmet ? relaxed.with("unmet", true) : relaxed;
    }

    private static Answer nothing(Turn turn, ProductSearch wish) {
        boolean isOpen = Wish.isOpen(wish.change().text("").build());
        if (isOpen && !isNamed(turn)) {
            return chooseCategory(turn);
        }
        Answer none = chooseCategory(turn).withVariant(Answer.NONE);
        return isOpen ? none.with("texto", wish.text()) : none;
    }

    private static boolean isNamed(Turn turn) {
        return turn.slots().first("producto").isPresent();
    }

    private static Answer chooseCategory(Turn turn) {
        List<String> names = Categories.names(turn);
        return new Answer(List.of(), "choose", Map.of("categories", String.join(", ", names)), names);
    }

    /** Which of the candidates are recommended: the cheapest, one in the middle, the best saving. */
    static final class Picks {

        private Picks() {}

        static List<Row> of(List<Row> candidates) {
            List<Row> byPrice = candidates.stream()
                    .sorted(Comparator.comparing(row -> row.decimal("price").orElseThrow()))
                    .toList();
            return byPrice.isEmpty()
                    ? List.of()
                    : Stream.of(mostSaved(byPrice), byPrice.get(byPrice.size() / 2), byPrice.getFirst())
                            .distinct()
                            .toList();
        }

        private static Row mostSaved(List<Row> rows) {
            return rows.stream().max(Comparator.comparing(Picks::saving)).orElseThrow();
        }

        private static BigDecimal saving(Row row) {
            return row.decimal("list_price")
                    .map(list -> list.subtract(row.decimal("price").orElse(list)))
                    .orElse(BigDecimal.ZERO);
        }
    }
}
