package dev.tendero.web.metrics;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** Shows the pools of database connections as they are when someone looks. */
public final class PoolMetrics {

    private final Map<String, Supplier<State>> pools = new ConcurrentSkipListMap<>();

    PoolMetrics(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("tendero_db_connections")
                .help("Database connections by pool; waiting counts the requests that wait for one")
                .labelNames("pool", "state")
                .callback(this::show)
                .register(registry);
    }

    void watch(String name, Supplier<State> state) {
        pools.put(name, state);
    }

    private void show(GaugeWithCallback.Callback callback) {
        pools.forEach((name, supplier) -> {
            State state = supplier.get();
            callback.call(state.active(), name, "active");
            callback.call(state.idle(), name, "idle");
            callback.call(state.waiting(), name, "waiting");
        });
    }

    /** Connections in use, connections open and free, requests that wait for one. */
    public record State(int active, int idle, int waiting) {}
}
