package dev.tendero.web.http;

import dev.tendero.runtime.statistics.Percentiles;
import dev.tendero.runtime.statistics.Stats;
import dev.tendero.web.wire.Health;
import dev.tendero.web.wire.ModelTest;
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
    public Stats stats(String shop, Instant from, Instant to) {
        long counted = to.isBefore(Instant.now().minus(Duration.ofDays(1))) ? 0 : turns.get();
        return new Stats(
                shop,
                from,
                to,
                counted,
                counted,
                List.of(new Stats.Hour(from, counted)),
                List.of(new Stats.Intent("saludo", counted, 0.9)),
                List.of(new Stats.ShownProduct("demo", "LIN-1", "Linterna", 1)),
                1,
                List.of(new Stats.EmptySearch("xilófono", 1)),
                0,
                List.of(new Stats.Unrecognised("demo", to, "¿eh?")),
                List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, counted),
                Map.of("query", new Percentiles(1, 2, 3)),
                Map.of("ok", 1L),
                Map.of("template", counted));
    }

    @Override
    public ModelTest testModels(String prompt) {
        return new ModelTest(List.of(
                new ModelTest.Item("openai", "small", true, "eco: " + prompt, null, 12),
                new ModelTest.Item("ollama", "local", false, null, "no connection", 3)));
    }
}
