package dev.tendero.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.ProductHits;
import dev.tendero.runtime.served.ServedShop;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ShopsTest {

    private final Shops shops = new Shops(Counter.INFO.id());
    private final ServedShop before = shop();
    private final ServedShop meanwhile = shop();

    @Test
    void aChangeThatTakesItsTimeKeepsNobodyWaitingAndLosesNothing() {
        shops.put(before);
        int[] asked = {0};
        shops.change(Counter.INFO.id(), shop -> {
            if (asked[0]++ == 0) {
                CompletableFuture.runAsync(() -> shops.put(meanwhile))
                        .orTimeout(5, TimeUnit.SECONDS)
                        .join();
            } else {
                assertThat(shop).isEqualTo(meanwhile);
            }
            return new ServedShop(shop.settings(), shop.intents(), Counter::understand, shop.catalog());
        });
        assertThat(asked[0]).isEqualTo(2);
        assertThat(shops.get(null).catalog()).isSameAs(meanwhile.catalog());
        assertThat(shops.get(null)).isNotEqualTo(meanwhile);
    }

    @Test
    void aShopThatIsNotServedIsNotChanged() {
        shops.change("otra", shop -> meanwhile);
        assertThat(shops.all()).isEmpty();
    }

    private static ServedShop shop() {
        ProductHits nothing = new ProductHits(List.of(), 0);
        return new ServedShop(Counter.settings(), Map.of(), Counter::understand, search -> nothing);
    }
}
