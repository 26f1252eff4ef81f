package dev.tendero.runtime.understanding;

import dev.tendero.api.ShopInfo;
import dev.tendero.api.spi.EntityExtractor;
import dev.tendero.runtime.shop.IntentSettings;
import java.util.List;

/**
 * What a shop's understanding is made of.
 *
 * @param intents those that may win; {@code fallback} does not, and its examples are sentences that no intent answers
 * @param extractors asked at every message; they neither throw nor hang
 */
public record TrainingInput(
        ShopInfo shop, List<IntentSettings> intents, ShopWords words, List<EntityExtractor> extractors) {

    public TrainingInput {
        intents = List.copyOf(intents);
        extractors = List.copyOf(extractors);
    }
}
