package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Row;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code recomendar_categoria}: a few products of a category that can be bought now, of different prices, or, when no
 * category was named, the categories to choose from.
 */
public final class RecommendInCategory implements IntentHandler {

    private static final int CANDIDATES = 30;

    @Override
    public String name() {
        return "recomendar_categoria";
    }

    @Override
    public Answer answer(Turn turn) {
        ProductSearch wish =
                Wish.of(turn, CANDIDATES).change().availableOnly(true).build();
        List<Row> rows = recommended(turn, wish);
        if (!rows.isEmpty()) {
            return Answer.of(rows);
        }
        boolean names = turn.slots().first("producto").isPresent();
        return names ? chooseCategory(turn).withVariant(Answer.NONE) : withoutWords(turn, wish);
    }

    /** Whom it is for ({@code algo para mi padre}) is nothing to search for. */
    private static Answer withoutWords(Turn turn, ProductSearch wish) {
        ProductSearch wider = wish.change().text("").build();
        List<Row> rows = recommended(turn, wider);
        if (!rows.isEmpty()) {
            return Answer.of(rows);
        }
        return Wish.isOpen(wider) ? chooseCategory(turn) : chooseCategory(turn).withVariant(Answer.NONE);
    }

    private static List<Row> recommended(Turn turn, ProductSearch wish) {
        if (Wish.isOpen(wish)) {
            return List.of();
        }
        ProductHits hits = turn.catalog().search(wish);
        boolean isNone = Wish.isOnlyMentioned(wish, hits)
                && turn.slots().first("producto").isPresent();
        return isNone ? List.of() : Picks.of(Products.read(turn.queries(), hits, wish));
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
