package dev.tendero.runtime.routing;

import org.jspecify.annotations.Nullable;

/**
 * What is done with a message, and how that came about.
 *
 * @param choice what an {@link IntentChooser} said; null when none was asked
 */
public record Decision(Route route, @Nullable Choice choice) {}
