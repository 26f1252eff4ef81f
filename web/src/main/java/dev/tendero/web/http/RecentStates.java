package dev.tendero.web.http;

import dev.tendero.web.wire.Health;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Looks at the dependencies once a second at most, however many ask, and one at a time. Safe for many threads. */
final class RecentStates implements Supplier<List<Health.Dependency>> {

    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

    private final Supplier<List<Health.Dependency>> looking;
    private List<Health.Dependency> states = List.of();
    private long seen = System.nanoTime() - KEPT_NANOS;

    RecentStates(Supplier<List<Health.Dependency>> looking) {
        this.looking = looking;
    }

    @Override
    public synchronized List<Health.Dependency> get() {
        if (System.nanoTime() - seen >= KEPT_NANOS) {
            states = List.copyOf(looking.get());
            seen = System.nanoTime();
        }
        return states;
    }
}
