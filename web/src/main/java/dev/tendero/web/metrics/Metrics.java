package dev.tendero.web.metrics;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** Every figure of one server. Two servers in one process count apart. Safe for many threads. */
public final class Metrics {

    private static final PrometheusTextFormatWriter FORMAT = PrometheusTextFormatWriter.create();

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final TurnMetrics turns = new TurnMetrics(registry);
    private final ModelMetrics models = new ModelMetrics(registry);
    private final HttpMetrics http = new HttpMetrics(registry);
    private final SocketMetrics sockets = new SocketMetrics(registry);
    private final ShopMetrics shops = new ShopMetrics(registry);
    private final PoolMetrics pools = new PoolMetrics(registry);

    public Metrics() {
        JvmMetrics.register(registry);
    }

    /** Counts turns; hand it to the engine. */
    public TurnMetrics turns() {
        return turns;
    }

    /** Counts what models use; hand it to the engine. */
    public ModelMetrics models() {
        return models;
    }

    /** Counts requests. */
    public HttpMetrics http() {
        return http;
    }

    /** Counts sockets. */
    public SocketMetrics sockets() {
        return sockets;
    }

    /** Shows the shops. */
    public ShopMetrics shops() {
        return shops;
    }

    /** Shows a pool of database connections under that name. */
    public void watchPool(String name, Supplier<PoolMetrics.State> state) {
        pools.watch(name, state);
    }

    /** What {@link #text()} is. */
    public String contentType() {
        return FORMAT.getContentType();
    }

    /** All figures as they stand now. */
    public byte[] text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            FORMAT.write(text, registry.scrape(), EscapingScheme.ALLOW_UTF8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toByteArray();
    }
}
