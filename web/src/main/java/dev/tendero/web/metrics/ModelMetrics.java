package dev.tendero.web.metrics;

import dev.tendero.runtime.answer.WordingObserver;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Counts what language models cost, and how often each failed. The labels are the operator's settings. */
public final class ModelMetrics implements WordingObserver {

    private final Counter tokens;
    private final Counter failures;

    ModelMetrics(PrometheusRegistry registry) {
        tokens = Counter.builder()
                .name("tendero_model_tokens_total")
                .help("Tokens that language models used, prompts included")
                .labelNames("provider", "model")
                .withoutExemplars()
                .register(registry);
        failures = Counter.builder()
                .name("tendero_model_failures_total")
                .help("Calls of a language model that failed, each try counted")
                .labelNames("provider", "model")
                .withoutExemplars()
                .register(registry);
    }

    @Override
    public void failed(String provider, String model, String reason) {
        failures.labelValues(provider, model).inc();
    }

    @Override
    public void used(String provider, String model, long used) {
        tokens.labelValues(provider, model).inc(used);
    }
}
