package dev.tendero.runtime.plugin;

import dev.tendero.api.Answer;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;
import java.time.Duration;

/** Runs handlers so that one that throws, hangs, spins or answers nothing costs its own turn only. */
public final class HandlerRunner {

    private final PluginCalls calls;
    private final Duration limit;
    private final HandlerHealth health;

    /** @param limit the longest that a turn waits for its handler */
    public HandlerRunner(PluginCalls calls, Duration limit, HandlerHealth health) {
        this.calls = calls;
        this.limit = limit;
        this.health = health;
    }

    /** How the handlers fare; who looks at answers tells it. */
    public HandlerHealth health() {
        return health;
    }

    /**
     * @param intent the intent's unambiguous name, with its shop's where it is a shop's own
     * @throws dev.tendero.api.TenderoException {@code plugin_failed}, or what a query of the handler threw
     */
    public Answer run(String intent, IntentHandler handler, Turn turn) {
        health.requireOn(intent);
        return calls.call("intent " + intent, handler.getClass(), limit, () -> handler.answer(turn));
    }
}
