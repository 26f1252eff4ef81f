package dev.tendero.runtime.understanding;

import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.language.Translations;
import dev.tendero.runtime.shop.IntentSettings;
import java.util.List;
import java.util.stream.Stream;

/** What a shop does beside selling, as far as its intents speak of it: deliveries, returns, repairs. */
final class Services {

    /** Of each the words that it is called by. */
    private final List<List<String>> spoken;

    Services(String language, List<IntentSettings> intents) {
        List<String> texts = intents.stream()
                .flatMap(intent -> Stream.of(
                                Stream.of(intent.name().replace('_', ' ')),
                                intent.keywords().stream(),
                                intent.examples().stream())
                        .flatMap(each -> each))
                .map(Services::padded)
                .toList();
        this.spoken = Translations.services(language).stream()
                .filter(service -> texts.stream().anyMatch(text -> says(text, service)))
                .toList();
    }

    /** Whether a sentence asks for one of them. */
    boolean are(String sentence) {
        String text = padded(sentence);
        return spoken.stream().anyMatch(service -> says(text, service));
    }

    private static boolean says(String text, List<String> service) {
        return service.stream().anyMatch(word -> text.contains(' ' + word + ' '));
    }

    private static String padded(String text) {
        return ' ' + Normal.of(text).replaceAll("[^\\p{L}\\p{N}]+", " ") + ' ';
    }
}
