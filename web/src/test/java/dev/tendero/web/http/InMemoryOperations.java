package dev.tendero.web.http;

import dev.tendero.web.wire.Health;
import dev.tendero.web.wire.ModelTest;
import dev.tendero.web.wire.StatsBody;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Counts turns; everything is up until a test says otherwise. */
final class InMemoryOperations implements Operations {

    final AtomicLong turns = new AtomicLong();
    volatile boolean databaseUp = true;
    volatile boolean modelUp = true;

    @Override
    public List<Health.Dependency> dependencies() {
        return List.of(
                Health.Dependency.of("database", databaseUp, true, null),
                Health.Dependency.of("model", modelUp, false, modelUp ? null : "three calls failed"));
    }

    @Override
    public StatsBody stats(String shop, Instant from, Instant to) {
        long counted = to.isBefore(Instant.now().minus(Duration.ofDays(1))) ? 0 : turns.get();
        return new StatsBody(
                shop,
                from.toString(),
                to.toString(),
                counted,
                counted,
                0,
                0,
                counted == 0 ? Map.of() : Map.of("query", new StatsBody.Latency(1, 2, 3)),
                new StatsBody.Model(0, 0, 0, 0),
                List.of(new StatsBody.IntentCount("saludo", counted, 0.9)),
                List.of(new StatsBody.ProductCount("LIN-1", "Linterna", 1)),
                List.of(new StatsBody.SearchCount("xilófono", 1)));
    }

    @Override
    public ModelTest testModels(String prompt) {
        return new ModelTest(List.of(
                new ModelTest.Item("openai", "small", true, "eco: " + prompt, null, 12),
                new ModelTest.Item("ollama", "local", false, null, "no connection", 3)));
    }
}
