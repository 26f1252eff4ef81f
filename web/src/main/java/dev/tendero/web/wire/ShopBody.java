package dev.tendero.web.wire;

import dev.tendero.api.ShopInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A shop as its chat shows it.
 *
 * @param language ISO 639-1
 * @param theme holds what the shop sets, nothing else
 */
public record ShopBody(String shop, String name, String language, Map<String, String> theme, List<String> suggestions)
        implements WireRecord {

    public static ShopBody of(ShopInfo shop, Map<String, String> theme, List<String> suggestions) {
        return new ShopBody(shop.id(), shop.name(), shop.language(), new TreeMap<>(theme), suggestions);
    }
}
