package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.YamlMapping;
import java.util.List;

/**
 * A shop with the trees that it was read from, for checks of what it means.
 *
 * @param tree the whole shop.yaml
 * @param ownIntents those of its {@code intents/} folder that could be read
 */
public record ShopSource(ShopSettings settings, YamlMapping tree, List<IntentSource> ownIntents) {

    public ShopSource {
        ownIntents = List.copyOf(ownIntents);
    }
}
