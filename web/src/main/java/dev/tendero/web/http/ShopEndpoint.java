package dev.tendero.web.http;

import dev.tendero.web.wire.ShopBody;

/** {@code GET /shop}: what the widget needs to dress itself. */
final class ShopEndpoint {

    private final ShopDirectory shops;

    ShopEndpoint(ShopDirectory shops) {
        this.shops = shops;
    }

    void shop(Exchange exchange) {
        ShopFront front = shops.frontOf(exchange.query().text("shop"));
        exchange.json(ShopBody.of(front.info(), front.theme(), front.suggestions()));
    }
}
