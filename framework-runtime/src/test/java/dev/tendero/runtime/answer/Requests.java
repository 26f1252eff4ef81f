package dev.tendero.runtime.answer;

import dev.tendero.api.Answer;
import dev.tendero.api.Entity;
import dev.tendero.api.Row;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.Slots;
import dev.tendero.runtime.shop.IntentSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Wording requests for tests: two pairs of headphones by Sony, one on sale, one sold out. */
final class Requests {

    static final ShopInfo SHOP = new ShopInfo("demo", "Tienda Demo", "es", "EUR");
    static final Row CH520 = product("a1", "Sony WH-CH520", "Sony", "49.90", "69.90", "in_stock");
    static final Row CH720 = product("a2", "Sony WH-CH720N", "Sony", "99.00", null, "out_of_stock");

    private Requests() {}

    static Row product(
            String id, String name, String brand, String price, @Nullable String listPrice, String availability) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("product_key", 1L);
        columns.put("id", id);
        columns.put("name", name);
        columns.put("brand", brand);
        columns.put("category", "Auriculares");
        columns.put("price", new BigDecimal(price));
        columns.put("list_price", listPrice == null ? null : new BigDecimal(listPrice));
        columns.put("currency", "EUR");
        columns.put("availability", availability);
        return new Row(columns);
    }

    static Row with(Row row, String column, Object value) {
        Map<String, Object> columns = new LinkedHashMap<>(row.columns());
        columns.put(column, value);
        return new Row(columns);
    }

    static IntentSettings intent(String reply, @Nullable String prompt) {
        return new IntentSettings(
                "buscar_producto",
                "Buscar productos",
                List.of(),
                List.of(),
                List.of(),
                List.of("marca", "categoria", "precio"),
                null,
                Map.of("found", reply, "none", "No hay nada así."),
                prompt,
                List.of(),
                null,
                "intents/buscar.yaml");
    }

    static Slots slots() {
        return new Slots(List.of(
                Entity.of("marca", "Sony", 0, 4),
                Entity.of("categoria", "Auriculares", 5, 16),
                Entity.of("precio", "100", 17, 20).withParts(Map.of("max", new BigDecimal("100")))));
    }

    static WordingRequest request(IntentSettings intent, Answer answer, String message) {
        return new WordingRequest(SHOP, intent, answer, slots(), message, "es", List.of(), Duration.ZERO);
    }

    static WordingRequest headphones(IntentSettings intent) {
        return request(intent, Answer.of(List.of(CH520, CH720)).with("total", 7), "auriculares Sony, hasta 100 €");
    }
}
