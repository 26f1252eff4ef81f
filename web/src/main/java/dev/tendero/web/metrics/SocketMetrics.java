package dev.tendero.web.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.IntSupplier;

/** Counts WebSockets, those that are open and how the others ended. */
public final class SocketMetrics {

    private final Counter ended;
    private volatile IntSupplier open = () -> 0;

    SocketMetrics(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("tendero_sockets_open")
                .help("WebSockets that are open")
                .callback(callback -> callback.call(open.getAsInt()))
                .register(registry);
        ended = Counter.builder()
                .name("tendero_sockets_ended_total")
                .help("WebSockets that ended, by the code we closed them with; client: it closed; lost: the line broke")
                .labelNames("how")
                .withoutExemplars()
                .register(registry);
    }

    /** Shows how many are open when someone looks. */
    public void watch(IntSupplier sockets) {
        open = sockets;
    }

    /** @param how a close code of ours, {@code client} or {@code lost} */
    public void ended(String how) {
        ended.labelValues(how).inc();
    }
}
