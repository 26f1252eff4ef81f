package dev.tendero.intents.shop;

import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Row;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.Slots;
import dev.tendero.api.Utterance;
import dev.tendero.api.spi.Catalog;
import dev.tendero.api.spi.IntentSummary;
import dev.tendero.api.spi.Queries;
import dev.tendero.api.spi.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A turn whose catalogue notes what it is asked, and has one product for everything or none. */
final class SearchingTurn implements Turn {

    final List<ProductSearch> searches = new ArrayList<>();
    boolean finds = true;
    private final String text;
    private final List<Entity> entities;

    SearchingTurn(String text, List<Entity> entities) {
        this.text = text;
        this.entities = entities;
    }

    List<String> texts() {
        return searches.stream().map(ProductSearch::text).toList();
    }

    @Override
    public ShopInfo shop() {
        return new ShopInfo("s", "S", "es", "EUR");
    }

    @Override
    public Utterance utterance() {
        return new Utterance(text, "es", List.of());
    }

    @Override
    public Slots slots() {
        return new Slots(entities);
    }

    @Override
    public String searchText() {
        return text;
    }

    @Override
    public List<Product> shown() {
        return List.of();
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

    @Override
    public <T extends Record> T settings(Class<T> type) {
        throw new IllegalArgumentException("these intents have none");
    }

    @Override
    public List<IntentSummary> intents() {
        return List.of();
    }
}
