package dev.tendero.intents.shop;

import dev.tendero.api.Entity;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Row;
import dev.tendero.api.spi.Catalog;
import dev.tendero.api.spi.Queries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A turn whose catalogue notes what it is asked, and has one product for everything or none. */
final class SearchingTurn extends PlainTurn {

    final List<ProductSearch> searches = new ArrayList<>();
    boolean finds = true;

    SearchingTurn(String text, List<Entity> entities) {
        say(text, entities);
    }

    List<String> texts() {
        return searches.stream().map(ProductSearch::text).toList();
    }

    @Override
    public Queries queries() {
        return new Queries() {
            @Override
            public List<Row> select() {
                return List.of();
            }

            @Override
            public List<Row> select(String statement, Map<String, ?> parameters) {
                return List.of(new Row(Map.of("product_key", 1L)));
            }
        };
    }

    @Override
    public Catalog catalog() {
        return search -> {
            searches.add(search);
            return finds ? new ProductHits(List.of(1L), 1) : new ProductHits(List.of(), 0);
        };
    }
}
