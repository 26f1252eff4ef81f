package dev.tendero.runtime;

import dev.tendero.api.Product;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.Slots;
import dev.tendero.api.Utterance;
import dev.tendero.api.spi.Catalog;
import dev.tendero.api.spi.IntentSummary;
import dev.tendero.api.spi.Queries;
import dev.tendero.api.spi.Turn;
import dev.tendero.runtime.conversation.Conversation;
import dev.tendero.runtime.dialogue.TurnRequest;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.served.ServedShop;
import dev.tendero.runtime.understanding.ScoredIntent;
import dev.tendero.runtime.understanding.Understanding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The turn as its handler sees it; notes what the handler looks up. */
final class EngineTurn implements Turn {

    private final ServedShop shop;
    private final Understanding understanding;
    private final Slots slots;
    private final Conversation conversation;
    private final Route route;
    private final TurnQueries queries;
    /** A wish is weighed before it is answered: what was looked for once is known for the rest of the turn. */
    private final Map<ProductSearch, ProductHits> found = new ConcurrentHashMap<>();

    private final Map<Long, List<Long>> variants = new ConcurrentHashMap<>();

    EngineTurn(TurnRequest request, Route route, Understanding understanding, Slots slots, TurnQueries queries) {
        this.shop = request.shop();
        this.conversation = request.conversation();
        this.route = route;
        this.understanding = understanding;
        this.slots = slots;
        this.queries = queries;
    }

    @Override
    public ShopInfo shop() {
        return shop.info();
    }

    @Override
    public Utterance utterance() {
        return understanding.utterance();
    }

    @Override
    public Slots slots() {
        return slots;
    }

    @Override
    public String searchText() {
        return understanding.searchText();
    }

    @Override
    public List<Product> shown() {
        return conversation.shown();
    }

    @Override
    public List<Product> listed() {
        return conversation.listed();
    }

    @Override
    public List<Product> seen() {
        return conversation.seen();
    }

    @Override
    public Queries queries() {
        return queries;
    }

    @Override
    public Catalog catalog() {
        return new Catalog() {
            @Override
            public ProductHits search(ProductSearch search) {
                return found.computeIfAbsent(search, EngineTurn.this::search);
            }

            @Override
            public List<Long> variants(long key) {
                return variants.computeIfAbsent(key, shop.catalog()::variants);
            }
        };
    }

    @Override
    public List<IntentSummary> intents() {
        return route instanceof Route.Fallback fallback ? nearestFirst(fallback) : shop.summaries();
    }

    /** Who was not understood is offered first what may have been meant. */
    private List<IntentSummary> nearestFirst(Route.Fallback fallback) {
        List<String> near = fallback.nearest().stream()
                .filter(scored -> scored.confidence() >= understanding.leastConfidence() / 2)
                .map(ScoredIntent::intent)
                .toList();
        return shop.summaries().stream()
                .sorted(Comparator.comparingInt(
                        summary -> near.contains(summary.name()) ? near.indexOf(summary.name()) : near.size()))
                .toList();
    }

    @Override
    public <T extends Record> T settings(Class<T> type) {
        String intent = RouteAnswerer.handlerOf(route);
        return shop.settings()
                .settingsOf(intent)
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() -> new IllegalArgumentException("intent " + intent + " has no settings of the type "
                        + type.getName() + "; expected the one that its handler's settings() says"));
    }

    private ProductHits search(ProductSearch search) {
        long start = System.nanoTime();
        ProductHits hits = shop.catalog().search(search);
        queries.note(new ExecutedQuery.Search(search, hits.keys().size(), start, TurnQueries.microsSince(start)));
        return hits;
    }
}
