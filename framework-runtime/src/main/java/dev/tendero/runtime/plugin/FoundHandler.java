package dev.tendero.runtime.plugin;

import dev.tendero.api.spi.IntentHandler;

/**
 * A handler and where it came from.
 *
 * @param origin the jar's file name, or {@code built-in}
 * @param loader the class loader of its code and resources
 */
public record FoundHandler(IntentHandler handler, String origin, ClassLoader loader) {

    public String name() {
        return handler.name();
    }
}
