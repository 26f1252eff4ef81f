package dev.tendero.runtime.shop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The languages that a shop speaks, as ISO 639-1 codes.
 *
 * @param own that of its catalogue, and of its answers where a customer's words tell of no other
 * @param others its own intents in each other language that it answers in
 */
public record ShopLanguages(String own, Map<String, List<IntentSettings>> others) {

    public ShopLanguages {
        others = Map.copyOf(others);
    }

    /** Of a shop that speaks no other. */
    public static ShopLanguages only(String own) {
        return new ShopLanguages(own, Map.of());
    }

    /** @param declared those that the shop lists; null for all that there are */
    static ShopLanguages of(String own, @Nullable List<String> declared, List<IntentSource> intents) {
        Map<String, List<IntentSettings>> others = new HashMap<>();
        for (String language : ShopKeys.LANGUAGES) {
            boolean isSpoken = declared == null || declared.contains(language);
            if (isSpoken && !language.equals(own)) {
                others.put(
                        language,
                        intents.stream().map(intent -> intent.in(language)).toList());
            }
        }
        return new ShopLanguages(own, others);
    }
}
