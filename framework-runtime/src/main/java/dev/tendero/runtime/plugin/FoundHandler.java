package dev.tendero.runtime.plugin;

import dev.tendero.api.spi.IntentHandler;

/**
 * A handler and where it came from.
 *
 * @param name the handler's name, as it said once
 * @param from its jar, or the server itself
 * @param loader the class loader of its code and resources
 */
public record FoundHandler(String name, IntentHandler handler, PluginOrigin from, ClassLoader loader) {

    /** The jar's file name, or {@code built-in}. */
    public String origin() {
        return from.file();
    }
}
