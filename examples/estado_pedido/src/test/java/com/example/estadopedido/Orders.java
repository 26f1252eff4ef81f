package com.example.estadopedido;

import dev.tendero.testkit.ShopBuilder;
import dev.tendero.testkit.ShopTester;
import java.nio.file.Path;

/** The orders that the tests know. */
final class Orders {

    private Orders() {}

    static ShopBuilder in(ShopBuilder shop) {
        return shop.sql(Path.of("orders.sql")).sql("""
                INSERT INTO estado_pedido_order VALUES
                ('%1$s', 'TN-2026-00123', 'ana@example.com', '28013', 'sent', '2026-11-02', '2026-11-05', 'Correos'),
                ('%1$s', 'TN-2026-00124', 'luis@example.com', '08001', 'cancelled', '2026-11-03', NULL, NULL),
                ('otra', 'TN-2026-00200', 'ana@example.com', '28013', 'sent', '2026-11-02', NULL, NULL)
                """.formatted(ShopTester.SHOP));
    }
}
