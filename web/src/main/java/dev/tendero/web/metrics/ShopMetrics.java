package dev.tendero.web.metrics;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Shows which shops are not what their files say, and how many intents are switched off, when someone looks. */
public final class ShopMetrics {

    private volatile Supplier<State> state = () -> new State(Set.of(), Map.of(), 0);

    ShopMetrics(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("tendero_shop_trouble")
                .help("1 while a shop's feed or files can't be read and it goes on as it was, else 0")
                .labelNames("shop")
                .callback(this::showShops)
                .register(registry);
        GaugeWithCallback.builder()
                .name("tendero_intents_switched_off")
                .help("Intents of plugins that failed too often and are called no more until the next start")
                .callback(gauge -> gauge.call(state.get().switchedOff()))
                .register(registry);
    }

    /** Shows that state from now on. */
    public void watch(Supplier<State> shops) {
        state = shops;
    }

    private void showShops(GaugeWithCallback.Callback gauge) {
        State now = state.get();
        now.shops().forEach(shop -> gauge.call(now.troubles().containsKey(shop) ? 1 : 0, shop));
    }

    /**
     * The shops at one moment.
     *
     * @param shops those that are served
     * @param troubles what is wrong, by shop
     */
    public record State(Set<String> shops, Map<String, String> troubles, int switchedOff) {}
}
