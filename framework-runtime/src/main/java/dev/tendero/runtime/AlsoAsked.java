package dev.tendero.runtime;

import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.language.Translations;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.understanding.CatalogWords;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the shop has written in its own words is asked for in others, too: {@code envío}, {@code reparto},
 * {@code delivery}.
 *
 * @param claimed keywords in normal form that intents have of their own
 */
record AlsoAsked(ShopSettings shop, CatalogWords catalogue, Set<String> claimed) {

    /** Kinds of entities of intents that answer with things. */
    private static final Set<String> THINGS = Set.of("producto", "categoria");

    /** The intents with what they are asked for by besides. */
    static List<IntentSettings> of(ShopSettings shop, List<IntentSettings> intents, CatalogWords catalogue) {
        Set<String> claimed = intents.stream()
                .flatMap(intent -> intent.keywords().stream())
                .map(Normal::of)
                .collect(Collectors.toUnmodifiableSet());
        AlsoAsked also = new AlsoAsked(shop, catalogue, claimed);
        return intents.stream().map(also::with).toList();
    }

    private IntentSettings with(IntentSettings intent) {
        List<String> more = more(intent);
        return more.isEmpty() ? intent : intent.alsoAskedBy(more);
    }

    private List<String> more(IntentSettings intent) {
        String own = shop.languages().own();
        List<String> words =
                Translations.ofServices(intent.keywords(), own, shop.info().language());
        if (!own.equals(shop.info().language())) {
            return words;
        }
        return intent.entities().stream().anyMatch(THINGS::contains)
                ? List.of()
                : words.stream().filter(this::isFree).toList();
    }

    /** A word of the catalogue asks for its things, one of another intent for that. */
    private boolean isFree(String word) {
        String normal = Normal.of(word);
        return !catalogue.knows(normal) && !claimed.contains(normal);
    }
}
