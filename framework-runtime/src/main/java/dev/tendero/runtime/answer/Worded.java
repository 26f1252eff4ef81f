package dev.tendero.runtime.answer;

import dev.tendero.api.Reply;
import org.jspecify.annotations.Nullable;

/**
 * @param text the reply
 * @param modelOutcome null when no model was asked; else {@code ok}, {@code failed}, {@code ungrounded},
 *     {@code over_budget} or {@code busy}
 */
public record Worded(
        String text, Reply.Source source, @Nullable String modelOutcome) {}
