package dev.tendero.runtime.testing;

import dev.tendero.runtime.yaml.Position;
import java.util.List;

/**
 * A conversation with what is expected of each answer.
 *
 * @param name what it shows
 */
public record ConversationTest(String name, List<Step> turns) {

    public ConversationTest {
        turns = List.copyOf(turns);
    }

    /**
     * One turn.
     *
     * @param say the customer's message
     * @param at where it stands
     */
    public record Step(String say, Position at, Expectation expect) {}
}
