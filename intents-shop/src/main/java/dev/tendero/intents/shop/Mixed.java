package dev.tendero.intents.shop;

import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Sort;
import dev.tendero.api.spi.Turn;
import java.util.ArrayList;
import java.util.List;

/**
 * Searches so that of several things wanted, {@code un ukelele y unas cuerdas}, each stands among the first. Where they
 * are put in order of price, they stay in that order.
 */
final class Mixed {

    private static final int LOOKED_THROUGH = 100;

    private Mixed() {}

    static ProductHits search(Turn turn, ProductSearch search) {
        ProductHits together = turn.catalog().search(search);
        if (search.categories().size() < 2
                || search.sort() != Sort.RELEVANCE
                || together.isEmpty()
                || !areApart(turn, search.categories())) {
            return together;
        }
        List<ProductHits> each = search.categories().stream()
                .map(category -> ofCategory(turn, search, category))
                .toList();
        return inTurns(each, search, together);
    }

    /** Of categories of which one lies within another, the inner one alone is wanted. */
    private static boolean areApart(Turn turn, List<String> categories) {
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

    /** Words may be meant of one of them alone: the ukulele is not {@code para guitarra} as the strings are. */
    private static ProductHits ofCategory(Turn turn, ProductSearch search, String category) {
        ProductSearch one = search.change()
                .categories(List.of(category))
                .page(LOOKED_THROUGH, 0)
                .build();
        ProductHits hits = turn.catalog().search(one);
        return hits.isEmpty() ? turn.catalog().search(one.change().text("").build()) : hits;
    }

    private static ProductHits inTurns(List<ProductHits> each, ProductSearch search, ProductHits together) {
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < LOOKED_THROUGH; i++) {
            for (ProductHits hits : each) {
                if (i < hits.keys().size()) {
                    keys.add(hits.keys().get(i));
                }
            }
        }
        List<Long> page = keys.stream()
                .distinct()
                .skip(search.offset())
                .limit(search.limit())
                .toList();
        return new ProductHits(
                page, each.stream().mapToLong(ProductHits::total).sum(), together.missing(), together.mentioned());
    }
}
