package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.YamlMapping;
import java.util.Map;

/**
 * An intent with the tree that it was read from, so that a check of its meaning can name the place.
 *
 * @param settings as read
 * @param tree the whole file
 * @param translations the intent in each language that has a file beside it, by ISO 639-1 code
 */
public record IntentSource(IntentSettings settings, YamlMapping tree, Map<String, IntentSettings> translations) {

    public IntentSource {
        translations = Map.copyOf(translations);
    }

    /** As it is where it was not translated. */
    IntentSettings in(String language) {
        return translations.getOrDefault(language, settings);
    }
}
