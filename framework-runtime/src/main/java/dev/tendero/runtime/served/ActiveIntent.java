package dev.tendero.runtime.served;

import dev.tendero.api.spi.IntentHandler;
import dev.tendero.runtime.shop.IntentSettings;
import java.util.List;
import java.util.stream.Stream;

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

    /** The same, learnt from further examples too. */
    public ActiveIntent withExamples(List<String> further) {
        List<String> examples = Stream.concat(settings.examples().stream(), further.stream())
                .distinct()
                .toList();
        return new ActiveIntent(handler, settings.withExamples(examples), namespace);
    }
}
