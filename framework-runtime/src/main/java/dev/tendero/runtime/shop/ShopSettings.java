package dev.tendero.runtime.shop;

import dev.tendero.api.ShopInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A shop as its folder declares it.
 *
 * @param synonyms the customer's word to the shop's word
 * @param use the intents it has; null for every installed one
 * @param changes by intent name
 * @param ownIntents from its {@code intents/} folder
 * @param theme CSS-like names to values for the chat page
 * @param folder the shop's folder
 */
public record ShopSettings(
        ShopInfo info,
        CatalogSource catalog,
        Map<String, String> synonyms,
        @Nullable List<String> use,
        Map<String, IntentChange> changes,
        List<IntentSettings> ownIntents,
        Map<String, String> theme,
        Path folder) {

    public ShopSettings {
        synonyms = Map.copyOf(synonyms);
        changes = Map.copyOf(changes);
        ownIntents = List.copyOf(ownIntents);
        theme = Map.copyOf(theme);
    }
}
