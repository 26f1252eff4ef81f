package dev.tendero.api.spi;

import dev.tendero.api.Answer;
import dev.tendero.api.Stability;
import java.util.List;
import java.util.Optional;

/**
 * An intent: what customers want, and how it is answered. Handlers are found by {@link java.util.ServiceLoader}, have a
 * public constructor without arguments, keep no state between turns and are called by many threads at once.
 *
 * <p>Beside the class lie its resources: {@code <name>.yaml} (keywords, patterns, examples, entities, reply and prompt
 * templates, suggestions), the same for another language in {@code <name>.<language>.yaml}, and, if it reads the
 * database, {@code <name>.xml}: a MyBatis mapper whose namespace is the intent's name.
 */
@Stability(value = Stability.Level.EVOLVING, since = "0.1")
public interface IntentHandler {

    /** The intent's name: lower-case letters, digits and underscores, unique among the installed intents. */
    String name();

    /** Extractors for entities that only this plugin knows; those of the runtime need no declaration. */
    default List<EntityExtractor> extractors() {
        return List.of();
    }

    /** An annotated MyBatis interface in place of {@code <name>.xml}. */
    default Optional<Class<?>> mapper() {
        return Optional.empty();
    }

    /**
     * The record whose values a shop sets under {@code intents.settings}, by the intent's name; none, when there is
     * nothing to set. Keys are the components' names in snake case. Components are {@code int}, {@code boolean},
     * {@link String}, {@link java.math.BigDecimal}, {@link java.time.Duration}, an enum, or a {@code List<String>}.
     * What its constructor without arguments makes are the defaults; without one, every component has to be set. An
     * {@link IllegalArgumentException} of its constructor refuses what the shop has set, and its message says why.
     */
    default Optional<Class<? extends Record>> settings() {
        return Optional.empty();
    }

    /**
     * Answers one turn. By default the intent's own query (the YAML's {@code query}, or the mapper's statement
     * {@code query}) runs with the turn's slots, and its rows are worded.
     *
     * @throws RuntimeException costs this turn only: the customer gets a sentence, the operator a log line
     */
    default Answer answer(Turn turn) {
        return Answer.of(turn.queries().select());
    }
}
