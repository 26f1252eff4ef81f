package dev.tendero.runtime.testing;

import dev.tendero.runtime.yaml.Position;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with what is expected of each answer.
 *
 * @param name what it shows
 * @param given what was before; null for a new conversation
 * @param at where it stands
 */
public record ConversationTest(String name, @Nullable Given given, List<Step> turns, Position at) {

    public ConversationTest {
        turns = List.copyOf(turns);
    }

    /**
     * What was said before the first turn.
     *
     * @param intent the one that a fragment goes on with; null when there is none
     * @param slots value by name; a part of an entity is named {@code entity_part}
     * @param shown ids of the products that the customer sees
     */
    public record Given(@Nullable String intent, Map<String, String> slots, List<String> shown, Position at) {

        public Given {
            slots = Map.copyOf(slots);
            shown = List.copyOf(shown);
        }
    }

    /**
     * One turn.
     *
     * @param say the customer's message
     * @param at where it stands
     */
    public record Step(String say, Position at, Expectation expect) {}
}
