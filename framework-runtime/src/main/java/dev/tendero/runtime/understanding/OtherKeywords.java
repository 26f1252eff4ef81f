package dev.tendero.runtime.understanding;

import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.language.Translations;
import dev.tendero.runtime.shop.IntentSettings;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the owner has written in one word is asked for in others, too: {@code envío}, {@code reparto}. They are looked
 * for beside the keywords, and nothing is learnt from them.
 *
 * @param services those that there are
 * @param claimed keywords in normal form that intents have of their own
 */
record OtherKeywords(List<Translations.Service> services, CatalogWords catalogue, Set<String> claimed) {

    /** Kinds of entities of intents that answer with things. */
    private static final Set<String> THINGS = Set.of("producto", "categoria");

    static OtherKeywords of(String language, List<IntentSettings> intents, CatalogWords catalogue) {
        Set<String> claimed = intents.stream()
                .flatMap(intent -> intent.keywords().stream())
                .map(Normal::of)
                .collect(Collectors.toUnmodifiableSet());
        return new OtherKeywords(Translations.services(language), catalogue, claimed);
    }

    /** Of an intent that answers with no things. */
    List<String> of(IntentSettings intent) {
        return intent.entities().stream().anyMatch(THINGS::contains)
                ? List.of()
                : services.stream()
                        .filter(service -> service.isCalledBy(intent.keywords()))
                        .flatMap(service -> service.customers().stream())
                        .distinct()
                        .filter(this::isFree)
                        .toList();
    }

    /** A word of the catalogue asks for its things, one of another intent for that. */
    private boolean isFree(String word) {
        String normal = Normal.of(word);
        return !catalogue.knows(normal) && !claimed.contains(normal);
    }
}
