package dev.tendero.api.spi;

import dev.tendero.api.Stability;

/**
 * An installed intent, for an answer that tells what can be asked.
 *
 * @param description in the shop's language
 * @param example a sentence that a customer could say; empty when the intent has none
 */
@Stability(value = Stability.Level.EVOLVING, since = "0.1")
public record IntentSummary(String name, String description, String example) {}
