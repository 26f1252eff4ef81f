package dev.tendero.web.http;

import dev.tendero.web.wire.StatsBody;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code GET /stats} and {@code POST /test-llm}. */
final class OperatorEndpoints {

    private static final String ALL_SHOPS = "*";

    private final Operations operations;
    private final ShopDirectory shops;

    OperatorEndpoints(Operations operations, ShopDirectory shops) {
        this.operations = operations;
        this.shops = shops;
    }

    void stats(Exchange exchange) {
        Query query = exchange.query();
        Period period = Period.of(query);
        exchange.json(StatsBody.of(operations.stats(shop(query), period.from(), period.to())));
    }

    void testModels(Exchange exchange) {
        exchange.json(operations.testModels(exchange.bodyIfAny(Set.of("prompt")).text("prompt")));
    }

    private @Nullable String shop(Query query) {
        String wanted = query.text("shop");
        return ALL_SHOPS.equals(wanted) ? null : shops.idOf(wanted);
    }
}
