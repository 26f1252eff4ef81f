package dev.tendero.web;

import dev.tendero.runtime.TenderoRuntime;
import dev.tendero.runtime.answer.ModelProbe;
import dev.tendero.runtime.statistics.Percentiles;
import dev.tendero.runtime.statistics.Statistics;
import dev.tendero.runtime.statistics.Stats;
import dev.tendero.web.http.Operations;
import dev.tendero.web.wire.Health;
import dev.tendero.web.wire.ModelTest;
import dev.tendero.web.wire.StatsBody;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the operator asks, answered by the runtime. */
final class RuntimeOperations implements Operations {

    private static final String PROMPT = "Say hello in one word.";

    private final TenderoRuntime runtime;
    private final Statistics statistics;

    RuntimeOperations(TenderoRuntime runtime) {
        this.runtime = runtime;
        this.statistics = new Statistics(runtime.database().bulk());
    }

    @Override
    public List<Health.Dependency> dependencies() {
        List<Health.Dependency> dependencies = new ArrayList<>();
        boolean up = runtime.database().answers();
        dependencies.add(Health.Dependency.of("database", up, true, up ? null : "does not answer"));
        Map<String, String> troubles = runtime.troubles();
        runtime.shops().ids().stream().sorted().forEach(shop -> {
            String trouble = troubles.get(shop);
            dependencies.add(Health.Dependency.of("shop " + shop, trouble == null, false, trouble));
        });
        return dependencies;
    }

    @Override
    public StatsBody stats(@Nullable String shop, Instant from, Instant to) {
        Stats stats = statistics.of(shop, from, to);
        return new StatsBody(
                shop,
                from.toString(),
                to.toString(),
                stats.conversations(),
                stats.turns(),
                Math.round(stats.fallbackRate() * stats.turns()),
                stats.emptySearches().stream()
                        .mapToLong(Stats.EmptySearch::times)
                        .sum(),
                latency(stats.latency()),
                model(stats.modelOutcomes()),
                stats.intents().stream()
                        .map(intent -> new StatsBody.IntentCount(intent.intent(), intent.turns(), intent.confidence()))
                        .toList(),
                stats.shown().stream()
                        .limit(20)
                        .map(product -> new StatsBody.ProductCount(product.id(), product.name(), product.times()))
                        .toList(),
                stats.emptySearches().stream()
                        .limit(20)
                        .map(search -> new StatsBody.SearchCount(search.message(), search.times()))
                        .toList());
    }

    @Override
    public ModelTest testModels(@Nullable String prompt) {
        return new ModelTest(List.of(item(runtime.models().test(prompt == null ? PROMPT : prompt))));
    }

    private static ModelTest.Item item(ModelProbe.Result result) {
        return new ModelTest.Item(
                result.provider(),
                result.model(),
                result.ok(),
                result.ok() ? result.text() : null,
                result.ok() ? null : result.text(),
                result.latencyMs());
    }

    private static Map<String, StatsBody.Latency> latency(Map<String, Percentiles> stages) {
        return stages.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        stage -> new StatsBody.Latency(
                                stage.getValue().p50(),
                                stage.getValue().p95(),
                                stage.getValue().p99())));
    }

    private static StatsBody.Model model(Map<String, Long> outcomes) {
        return new StatsBody.Model(
                outcomes.getOrDefault("ok", 0L),
                outcomes.getOrDefault("failed", 0L),
                outcomes.getOrDefault("ungrounded", 0L),
                outcomes.getOrDefault("over_budget", 0L));
    }
}
