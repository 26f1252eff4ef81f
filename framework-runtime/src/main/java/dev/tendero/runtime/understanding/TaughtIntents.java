package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.Lexicon;
import dev.tendero.runtime.language.TextAnalyzer;
import dev.tendero.runtime.shop.IntentSettings;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A shop's intents as they are learnt.
 *
 * @param winnable those that may win
 * @param strangers sentences that no intent answers
 */
record TaughtIntents(List<IntentSettings> winnable, List<String> strangers) {

    private static final String FALLBACK = "fallback";

    /** @param lexicon by which their examples are read, as messages are */
    static TaughtIntents of(List<IntentSettings> all, Lexicon lexicon) {
        Map<Boolean, List<IntentSettings>> parts = all.stream()
                .map(intent -> intent.withExamples(
                        intent.examples().stream().map(lexicon::expanded).toList()))
                .collect(Collectors.partitioningBy(intent -> intent.name().equals(FALLBACK)));
        return new TaughtIntents(
                parts.getOrDefault(false, List.of()),
                parts.getOrDefault(true, List.of()).stream()
                        .flatMap(intent -> intent.examples().stream())
                        .toList());
    }

    /** The kinds of entities that they name. */
    Set<String> kinds() {
        return winnable.stream().flatMap(intent -> intent.entities().stream()).collect(Collectors.toUnmodifiableSet());
    }

    Stream<String> examples() {
        return winnable.stream().flatMap(intent -> intent.examples().stream());
    }

    /** Who names a thing and says nothing else wants the intent that works with most kinds of entities. */
    Optional<String> mostVersed() {
        return winnable.stream()
                .max(Comparator.comparingInt(intent -> intent.entities().size()))
                .filter(intent -> intent.entities().containsAll(BareWishes.KINDS))
                .map(IntentSettings::name);
    }

    /** Of the intents that answer with no things. */
    List<String> examplesOfServices() {
        return winnable.stream()
                .filter(intent -> !intent.isOfThings())
                .flatMap(intent -> intent.examples().stream())
                .toList();
    }

    /** How many keywords and examples have each stem. */
    Map<String, Integer> stems(TextAnalyzer analyzer) {
        Map<String, Integer> stems = new HashMap<>();
        winnable.stream()
                .flatMap(intent -> Stream.concat(intent.keywords().stream(), intent.examples().stream()))
                .flatMap(text -> analyzer.analyse(text).tokens().stream()
                        .map(Token::stem)
                        .distinct())
                .forEach(stem -> stems.merge(stem, 1, Integer::sum));
        return stems;
    }
}
