package dev.tendero.web.http;

import dev.tendero.web.wire.JsonFields;
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

    void labelled(Exchange exchange) {
        exchange.json(operations.labelled(shops.idOf(exchange.query().text("shop"))));
    }

    /** Without an intent, what was said of the message is taken back. */
    void label(Exchange exchange) {
        JsonFields body = exchange.body(Set.of("shop", "message", "intent"));
        String shop = shops.idOf(body.text("shop"));
        operations.label(shop, body.required("message"), body.text("intent"));
        exchange.json(operations.labelled(shop));
    }

    private @Nullable String shop(Query query) {
        String wanted = query.text("shop");
        return ALL_SHOPS.equals(wanted) ? null : shops.idOf(wanted);
    }
}
