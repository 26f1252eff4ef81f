package dev.tendero.web.http;

import dev.tendero.runtime.ChatEngine;
import dev.tendero.runtime.catalog.CatalogBrowser;
import dev.tendero.runtime.conversation.Conversations;
import dev.tendero.web.metrics.Metrics;

/** What the endpoints call. All of it is safe for many threads and may block: requests run on virtual threads. */
public record Services(
        ChatEngine engine,
        Conversations conversations,
        CatalogBrowser catalog,
        ShopDirectory shops,
        Operations operations,
        Metrics metrics,
        RequestObserver requests) {

    Services with(ChatEngine other) {
        return new Services(other, conversations, catalog, shops, operations, metrics, requests);
    }
}
