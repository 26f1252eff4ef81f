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
        if (search.categories().size() < 2 || search.sort() != Sort.RELEVANCE || together.isEmpty()) {
            return together;
        }
        List<ProductHits> each = search.categories().stream()
                .map(category -> search.change()
                        .categories(List.of(category))
                        .page(LOOKED_THROUGH, 0)
                        .build())
                .map(turn.catalog()::search)
                .toList();
        boolean areApart = each.stream().mapToLong(ProductHits::total).sum() == together.total();
        return areApart ? inTurns(each, search, together) : together;
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
        return new ProductHits(page, together.total(), together.missing(), together.mentioned());
    }
}
