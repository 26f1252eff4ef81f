package dev.tendero.web.http;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.statistics.Latency;
import dev.tendero.runtime.statistics.Percentiles;
import dev.tendero.runtime.statistics.Stats;
import dev.tendero.web.wire.Health;
import dev.tendero.web.wire.LabelledBody;
import dev.tendero.web.wire.ModelTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts turns; everything is up until a test says otherwise. */
final class InMemoryOperations implements Operations {

    private static final Percentiles TIMES = new Percentiles(1, 2, 3);

    private final Map<String, String> labels = new ConcurrentHashMap<>();
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
                List.of(new Stats.Hour(from, counted, counted)),
                List.of(new Stats.Intent("saludo", counted, 0.9)),
                List.of(new Stats.ShownProduct("demo", "LIN-1", "Linterna", 1)),
                List.of(),
                1,
                List.of(new Stats.EmptySearch("xilófono", 1)),
                0,
                List.of(new Stats.Unrecognised("demo", to, "¿eh?", null)),
                List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, counted),
                new Latency(TIMES, TIMES, TIMES, TIMES, TIMES, TIMES),
                new Stats.Thumbs(2, 1),
                Map.of("ok", 1L),
                Map.of("template", counted));
    }

    @Override
    public LabelledBody labelled(String shop) {
        List<LabelledBody.Item> items = labels.entrySet().stream()
                .map(label -> new LabelledBody.Item(label.getKey(), label.getValue(), "2026-03-01T10:00:00Z"))
                .toList();
        return new LabelledBody(shop, List.of("ayuda", "saludo"), items);
    }

    @Override
    public void label(String shop, String message, String intent) {
        if (intent == null) {
            labels.remove(message);
        } else if (List.of("ayuda", "saludo").contains(intent)) {
            labels.put(message, intent);
        } else {
            throw new TenderoException(ErrorCode.BAD_PARAMETER, "there is no intent \"" + intent + "\"");
        }
    }

    @Override
    public ModelTest testModels(String prompt) {
        return new ModelTest(List.of(
                new ModelTest.Item("openai", "small", true, "eco: " + prompt, null, 12),
                new ModelTest.Item("ollama", "local", false, null, "no connection", 3)));
    }
}
