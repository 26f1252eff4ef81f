package dev.tendero.web.http;

import dev.tendero.web.wire.Health;
import io.helidon.http.Status;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * {@code GET /health} and its two halves: is the process alive, can it answer customers. What exactly is wrong may name
 * files and hosts, so it is for the operator.
 */
final class HealthEndpoints {

    private final Supplier<List<Health.Dependency>> dependencies;
    private final Predicate<Exchange> operator;
    private final BooleanSupplier stopping;

    HealthEndpoints(
            Supplier<List<Health.Dependency>> dependencies, Predicate<Exchange> operator, BooleanSupplier stopping) {
        this.dependencies = dependencies;
        this.operator = operator;
        this.stopping = stopping;
    }

    /** For people and balancers: 200 when ready, else 503. */
    void ready(Exchange exchange) {
        Health health = operator.test(exchange) ? health() : health().withoutDetails();
        exchange.json(health.ready() ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503, health);
    }

    /** For supervisors: asks nobody else, since a restart would not mend a database. */
    void live(Exchange exchange) {
        exchange.json(new Health("up", true, !stopping.getAsBoolean(), List.of()));
    }

    private Health health() {
        List<Health.Dependency> states = dependencies.get();
        boolean usable = states.stream().noneMatch(d -> d.required() && !d.works());
        boolean whole = states.stream().allMatch(Health.Dependency::works);
        if (stopping.getAsBoolean()) {
            return new Health("stopping", true, false, states);
        }
        return new Health(usable ? whole ? "up" : "degraded" : "down", true, usable, states);
    }
}
