package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.Entity;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Sort;
import dev.tendero.api.spi.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is found so that of several things wanted, {@code un ukelele y unas cuerdas}, each stands among the first. Where
 * they are put in order of price, they stay in that order.
 *
 * @param hits in the order that is wanted
 * @param ordered what their order goes by, where that is an amount
 * @param shares what was asked of each of several things; empty where all is asked of all
 */
record Mixed(ProductSearch search, ProductHits hits, Optional<Ordered> ordered, List<ProductSearch> shares) {

    private static final int LOOKED_THROUGH = 100;

    /** In the order that is wanted. */
    static Mixed of(Turn turn, ProductSearch search) {
        return Ordered.wanted(turn)
                .map(order -> ordered(turn, order, search))
                .map(ordered -> new Mixed(search, ordered.hits(), Optional.of(ordered), List.of()))
                .orElseGet(() -> unordered(turn, search));
    }

    static ProductHits search(Turn turn, ProductSearch search) {
        return of(turn, search).hits();
    }

    /** What is found in the order of an amount. */
    static Ordered ordered(Turn turn, Entity order, ProductSearch search) {
        return Ordered.of(turn, order, search, page -> turn.catalog().search(page));
    }

    /** The answer with what its order goes by, where that is an amount; without what holds for some of it only. */
    Answer told(Answer answer) {
        Answer told = ordered.map(each -> each.told(answer)).orElse(answer);
        Answer branded = isLost(ProductSearch::brands) ? told.with("marca", false) : told;
        return isLost(ProductSearch::attributes) ? branded.with("atributo", false) : branded;
    }

    private boolean isLost(Function<ProductSearch, Object> part) {
        return shares.stream().anyMatch(share -> !part.apply(share).equals(part.apply(search)));
    }

    /** In the order of price or of relevance, whatever amount is asked for. */
    static Mixed unordered(Turn turn, ProductSearch search) {
        ProductHits together = turn.catalog().search(search);
        Mixed all = new Mixed(search, together, Optional.empty(), List.of());
        boolean isInPriceOrder = search.sort() != Sort.RELEVANCE && !together.isEmpty();
        if (search.categories().size() < 2 || isInPriceOrder || !areApart(turn, search.categories())) {
            return all;
        }
        List<ProductSearch> shares = Shares.of(turn, search);
        List<Part> each = shares.stream().map(share -> Part.of(turn, share)).toList();
        boolean isAnyMissing = each.stream().anyMatch(part -> part.hits().isEmpty());
        return together.isEmpty() && isAnyMissing
                ? all
                : new Mixed(search, inTurns(each, search, together), Optional.empty(), shares);
    }

    /**
     * What is found of one of the things.
     *
     * @param share what was asked of it
     */
    private record Part(ProductSearch share, ProductHits hits) {

        /** Words may be meant of one of them alone: the ukulele is not {@code para guitarra} as the strings are. */
        static Part of(Turn turn, ProductSearch share) {
            ProductSearch one = share.change().page(LOOKED_THROUGH, 0).build();
            ProductHits hits = turn.catalog().search(one);
            ProductSearch wider = one.change().text("").build();
            return hits.isEmpty() ? new Part(wider, turn.catalog().search(wider)) : new Part(one, hits);
        }

        boolean meets(String word) {
            return List.of(share.text().split("\\s+")).contains(word)
                    && !hits.missing().contains(word);
        }
    }

    /**
     * Of categories of which one lies within another, the inner one alone is wanted; those that one word stood for are
     * one thing.
     */
    private static boolean areApart(Turn turn, List<String> categories) {
        return !areKin(turn) && areNotWithinAnother(turn, categories);
    }

    private static boolean areKin(Turn turn) {
        List<Entity> wanted = turn.slots().wanted("categoria");
        return wanted.stream()
                .allMatch(
                        category -> category.parts().get("kin") instanceof List<?> kin && kin.size() == wanted.size());
    }

    private static boolean areNotWithinAnother(Turn turn, List<String> categories) {
        long together = products(turn, categories);
        return together
                == categories.stream()
                        .mapToLong(category -> products(turn, List.of(category)))
                        .sum();
    }

    private static long products(Turn turn, List<String> categories) {
        return turn.catalog()
                .search(ProductSearch.builder()
                        .categories(categories)
                        .page(1, 0)
                        .build())
                .total();
    }

    private static ProductHits inTurns(List<Part> each, ProductSearch search, ProductHits together) {
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < LOOKED_THROUGH; i++) {
            for (Part part : each) {
                if (i < part.hits().keys().size()) {
                    keys.add(part.hits().keys().get(i));
                }
            }
        }
        List<Long> page = keys.stream()
                .distinct()
                .skip(search.offset())
                .limit(search.limit())
                .toList();
        long total = each.stream().mapToLong(part -> part.hits().total()).sum();
        List<String> missing = Stream.of(search.text().strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .filter(word -> each.stream().noneMatch(part -> part.meets(word)))
                .toList();
        return new ProductHits(page, total, missing, together.mentioned());
    }
}
