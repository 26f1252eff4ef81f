package dev.tendero.web.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Counts and times HTTP requests by route, never by what a client wrote into a path. */
public final class HttpMetrics {

    private static final double[] SECONDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
    private static final double NANOS_PER_SECOND = 1e9;

    private final Counter requests;
    private final Histogram durations;

    HttpMetrics(PrometheusRegistry registry) {
        requests = Counter.builder()
                .name("tendero_http_requests_total")
                .help("HTTP requests by route, method and status")
                .labelNames("route", "method", "status")
                .withoutExemplars()
                .register(registry);
        durations = Histogram.builder()
                .name("tendero_http_request_seconds")
                .help("Time from a request's headers to the end of its answer")
                .labelNames("route")
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .withoutExemplars()
                .register(registry);
    }

    /**
     * @param route a template such as {@code /sessions/{id}/messages}, or {@code none}
     * @param method one of those that are served, or {@code other}
     */
    public void answered(String route, String method, int status, long nanos) {
        requests.labelValues(route, method, Integer.toString(status)).inc();
        durations.labelValues(route).observe(nanos / NANOS_PER_SECOND);
    }
}
