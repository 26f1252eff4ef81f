package com.example.estadopedido;

import dev.tendero.api.spi.IntentHandler;
import dev.tendero.testkit.IntentHandlerContract;
import dev.tendero.testkit.ShopBuilder;
import java.util.List;

class EstadoPedidoContractTest extends IntentHandlerContract {

    @Override
    protected IntentHandler handler() {
        return new EstadoPedido();
    }

    @Override
    protected List<String> languages() {
        return List.of("es", "en", "pt");
    }

    @Override
    protected ShopBuilder shop(String language) {
        return Orders.in(super.shop(language));
    }
}
