package dev.tendero.web.http;

import dev.tendero.runtime.statistics.Stats;
import dev.tendero.web.wire.Health;
import dev.tendero.web.wire.LabelledBody;
import dev.tendero.web.wire.ModelTest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operator asks of a running server. */
public interface Operations {

    /** The state of everything that the server leans on, looked at now. Must not throw. */
    List<Health.Dependency> dependencies();

    /**
     * @param shop id of a shop that is served; null for all of them together
     * @param from inclusive
     * @param to exclusive
     * @throws dev.tendero.api.TenderoException {@code database_unavailable}
     */
    Stats stats(@Nullable String shop, Instant from, Instant to);

    /** What messages of that shop should have been, as the operator says, and the intents to choose from. */
    LabelledBody labelled(String shop);

    /**
     * Says what a message should have been.
     *
     * @param intent null takes back what was said
     * @throws dev.tendero.api.TenderoException {@code bad_parameter} when the shop has no such intent, or the message
     *     is too long for an example
     */
    void label(String shop, String message, @Nullable String intent);

    /**
     * Asks every configured model once.
     *
     * @param prompt null for one that any model can answer
     */
    ModelTest testModels(@Nullable String prompt);
}
