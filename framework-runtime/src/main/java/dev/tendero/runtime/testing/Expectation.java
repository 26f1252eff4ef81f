package dev.tendero.runtime.testing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of an answer. What is null or empty does not matter.
 *
 * @param confidence the least, 0 to 1
 * @param entities value by name; a part of an entity is named {@code entity_part}, as in templates
 * @param reply pieces of text that the reply holds, case aside
 * @param suggestions all of them, in order
 * @param replyNot pieces of text that the reply does not hold, case aside
 */
public record Expectation(
        @Nullable String intent,
        @Nullable Double confidence,
        Map<String, String> entities,
        @Nullable ProductsExpectation products,
        List<String> reply,
        @Nullable List<String> suggestions,
        List<String> replyNot) {

    /** Of a reply that may hold whatever it likes besides. */
    public Expectation(
            @Nullable String intent,
            @Nullable Double confidence,
            Map<String, String> entities,
            @Nullable ProductsExpectation products,
            List<String> reply,
            @Nullable List<String> suggestions) {
        this(intent, confidence, entities, products, reply, suggestions, List.of());
    }

    public Expectation {
        entities = Map.copyOf(entities);
        reply = List.copyOf(reply);
        replyNot = List.copyOf(replyNot);
    }
}
