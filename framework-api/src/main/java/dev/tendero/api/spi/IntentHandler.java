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
     * Answers one turn. By default the intent's own query (the YAML's {@code query}, or the mapper's statement
     * {@code query}) runs with the turn's slots, and its rows are worded.
     *
     * @throws RuntimeException costs this turn only: the customer gets a sentence, the operator a log line
     */
    default Answer answer(Turn turn) {
        return Answer.of(turn.queries().select());
    }
}
