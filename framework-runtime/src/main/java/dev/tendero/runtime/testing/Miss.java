package dev.tendero.runtime.testing;

import dev.tendero.runtime.TurnReport;
import org.jspecify.annotations.Nullable;

/**
 * Something that was expected and did not come.
 *
 * @param what such as {@code intent} or {@code products}
 * @param turn what happened in the turn; null when it ended with an error
 */
public record Miss(
        ConversationTest.Step step,
        String what,
        String expected,
        String got,
        @Nullable TurnReport turn) {}
