package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.language.Translations;
import dev.tendero.runtime.shop.IntentSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What shops do beside selling: deliveries, returns, repairs. One is served where an intent of the shop speaks of it.
 */
final class Services {

    private static final String NO_LETTERS = "[^\\p{L}\\p{N}]+";

    /** Of each that is served the words that it is called by. */
    /** Small words of a phrase before its first that is none, {@code a medida}. */
    private static final int BEFORE = 2;

    private final List<List<String>> served;
    /** Of all others those of one word, and phrases, neither of which the catalogue has. */
    private final Set<String> missed;

    private final List<String> missedPhrases;

    private final Lead doing;
    private final CatalogWords catalogue;

    private Services(List<List<String>> served, Stream<String> missed, Lead doing, CatalogWords catalogue) {
        this.served = served;
        this.doing = doing;
        this.catalogue = catalogue;
        Map<Boolean, List<String>> words = missed.collect(Collectors.partitioningBy(word -> word.contains(" ")));
        this.missed = Set.copyOf(words.getOrDefault(false, List.of()));
        this.missedPhrases = words.getOrDefault(true, List.of()).stream()
                .map(Services::padded)
                .toList();
    }

    /** @param catalogue whose words ask for its things */
    static Services of(LanguagePack pack, List<IntentSettings> intents, CatalogWords catalogue) {
        List<String> texts = intents.stream()
                .flatMap(intent -> Stream.of(
                                Stream.of(intent.name().replace('_', ' ')),
                                intent.keywords().stream(),
                                intent.examples().stream())
                        .flatMap(Function.identity()))
                .map(Services::padded)
                .toList();
        Map<Boolean, List<List<String>>> services = Translations.services(pack.code()).stream()
                .map(Translations.Service::words)
                .collect(Collectors.partitioningBy(service -> texts.stream().anyMatch(text -> says(text, service))));
        return new Services(
                services.getOrDefault(true, List.of()),
                services.getOrDefault(false, List.of()).stream()
                        .flatMap(List::stream)
                        .filter(word -> word.contains(" ") ? !catalogue.callOne(word) : !catalogue.knows(word)),
                Lead.of(pack, Lead.Kind.BY_ITSELF),
                catalogue);
    }

    /** Whether a sentence asks for one that is served. */
    boolean areServed(String sentence) {
        String text = padded(sentence);
        return served.stream().anyMatch(service -> says(text, service));
    }

    /** Whether a message asks for one that is not. */
    boolean areMissed(List<Token> tokens) {
        return IntStream.range(0, tokens.size()).anyMatch(i -> isMissedWord(tokens, i)) || areMissedInPhrases(tokens);
    }

    /** Whether the word alone, or the phrase that it stands in, asks for one that is not: no thing is called so. */
    boolean isMissed(List<Token> tokens, int at) {
        return isMissedWord(tokens, at)
                || isInMissedPhrase(tokens, at)
                        && !catalogue.knows(tokens.get(at).normal());
    }

    private boolean isInMissedPhrase(List<Token> tokens, int at) {
        return IntStream.rangeClosed(Math.max(0, at - BEFORE), at)
                .mapToObj(from -> said(tokens.subList(from, tokens.size())))
                .anyMatch(said -> missedPhrases.stream().anyMatch(said::startsWith));
    }

    /** But not what a thing does, {@code cremas que reparan}. */
    private boolean isMissedWord(List<Token> tokens, int at) {
        return missed.contains(tokens.get(at).normal()) && !doing.stands(tokens, at);
    }

    private boolean areMissedInPhrases(List<Token> tokens) {
        String text = said(tokens);
        return missedPhrases.stream().anyMatch(text::contains);
    }

    private static String said(List<Token> tokens) {
        return tokens.stream().map(Token::normal).collect(Collectors.joining(" ", " ", " "));
    }

    private static boolean says(String text, List<String> service) {
        return service.stream().anyMatch(word -> text.contains(' ' + word + ' '));
    }

    private static String padded(String text) {
        return ' ' + Normal.of(text).replaceAll(NO_LETTERS, " ").strip() + ' ';
    }
}
