package dev.tendero.runtime.labelled;

import java.time.Instant;

/**
 * A message with the intent that it should have been.
 *
 * @param at when the operator said so
 */
public record LabelledExample(String message, String intent, Instant at) {}
