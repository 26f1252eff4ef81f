package dev.tendero.runtime.understanding;

import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.language.Translations;
import dev.tendero.runtime.shop.IntentSettings;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the owner has written in one word is asked for in others, too: {@code envío}, {@code reparto}. They are looked
 * for beside the keywords.
 *
 * @param services those that there are
 * @param claimed keywords in normal form that intents have of their own
 */
record OtherKeywords(List<Translations.Service> services, CatalogWords catalogue, Set<String> claimed) {

    static OtherKeywords of(String language, List<IntentSettings> intents, CatalogWords catalogue) {
        Set<String> claimed = intents.stream()
                .flatMap(intent -> intent.keywords().stream())
                .map(Normal::of)
                .collect(Collectors.toUnmodifiableSet());
        return new OtherKeywords(Translations.services(language), catalogue, claimed);
    }

    /** Those of one word: parts of phrases, the {@code back} of {@code give back}, would say too much each alone. */
    Stream<String> taught(IntentSettings intent) {
        return of(intent).stream().filter(word -> word.indexOf(' ') < 0);
    }

    /** Of an intent that answers with no things. */
    List<String> of(IntentSettings intent) {
        return intent.isOfThings()
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
