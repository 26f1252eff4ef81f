package dev.tendero.web.metrics;

import dev.tendero.runtime.TurnObserver;
import dev.tendero.runtime.TurnReport;
import dev.tendero.runtime.routing.Choice;
import dev.tendero.runtime.routing.Route;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Locale;

/**
 * Counts answered turns. Every label comes from the operator's own files or from a fixed list, never from a customer,
 * so their number is bounded.
 */
public final class TurnMetrics implements TurnObserver {

    private static final double[] SECONDS = {
        0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5
    };
    private static final double MICROS_PER_SECOND = 1e6;

    private final Counter turns;
    private final Counter models;
    private final Counter choices;
    private final Histogram stages;

    TurnMetrics(PrometheusRegistry registry) {
        turns = Counter.builder()
                .name("tendero_turns_total")
                .help("Answered messages; outcome is answered, asked, fallback or failed")
                .labelNames("shop", "intent", "source", "outcome")
                .withoutExemplars()
                .register(registry);
        models = Counter.builder()
                .name("tendero_model_outcomes_total")
                .help("Turns for which a language model was asked, by how it fared")
                .labelNames("shop", "outcome")
                .withoutExemplars()
                .register(registry);
        choices = Counter.builder()
                .name("tendero_model_choices_total")
                .help("Messages for which a model was asked to choose the intent, by what came of it")
                .labelNames("shop", "outcome")
                .register(registry);
        stages = Histogram.builder()
                .name("tendero_turn_stage_seconds")
                .help("Time that a turn spends in each stage")
                .labelNames("stage")
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .withoutExemplars()
                .register(registry);
    }

    @Override
    public void answered(TurnReport report) {
        String source = report.reply().source().name().toLowerCase(Locale.ROOT);
        turns.labelValues(report.shop(), report.reply().intent(), source, outcome(report))
                .inc();
        String model = report.modelOutcome();
        if (model != null) {
            models.labelValues(report.shop(), model).inc();
        }
        Choice choice = report.choice();
        if (choice != null) {
            choices.labelValues(report.shop(), choice.outcome()).inc();
            observe("choosing", report.timings().choosing());
        }
        time(report.timings());
    }

    private void time(TurnReport.Timings timings) {
        observe("understanding", timings.understanding());
        observe("query", timings.query());
        observe("wording", timings.wording());
        observe("record", timings.record());
    }

    private void observe(String stage, long micros) {
        stages.labelValues(stage).observe(micros / MICROS_PER_SECOND);
    }

    private static String outcome(TurnReport report) {
        if (report.failure() != null) {
            return "failed";
        }
        return switch (report.route()) {
            case Route.ToHandler handler -> "answered";
            case Route.Ask ask -> "asked";
            case Route.Fallback fallback -> "fallback";
        };
    }
}
