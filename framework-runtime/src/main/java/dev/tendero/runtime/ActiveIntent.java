package dev.tendero.runtime;

import dev.tendero.api.spi.IntentHandler;
import dev.tendero.runtime.shop.IntentSettings;

/**
 * An intent at work in a shop.
 *
 * @param settings in the shop's language, with the shop's changes
 * @param namespace under which its statements are mapped
 */
public record ActiveIntent(IntentHandler handler, IntentSettings settings, String namespace) {

    public String name() {
        return settings.name();
    }
}
