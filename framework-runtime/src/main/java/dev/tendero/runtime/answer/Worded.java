package dev.tendero.runtime.answer;

import dev.tendero.api.Reply;
import org.jspecify.annotations.Nullable;

/**
 * @param text the reply
 * @param modelOutcome null when no model was asked; else {@code ok}, {@code failed}, {@code ungrounded} or
 *     {@code over_budget}
 */
public record Worded(
        String text, Reply.Source source, @Nullable String modelOutcome) {}
