package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Colours that no product of the shop has: who asks for the guitar in green, where there are red and black ones, has
 * named a colour, and no other thing.
 */
final class Colours {

    /** So many colours among its values make an attribute one of colours. */
    private static final int FEWEST = 2;
    /** Letters, which all words of one stem share. */
    private static final int BEGINNING = 3;

    private Colours() {}

    /**
     * As values of the shop's own attribute; none where it has no such attribute, or the word has another use there.
     *
     * @param words with their synonyms; a colour that is one of those has a name here
     * @param pack of the customers' language
     */
    static List<VocabularyEntry> missing(ShopWords words, LanguagePack pack, TextAnalyzer analyzer) {
        Set<String> shops = LanguagePack.of(words.language()).colours();
        Map<String, Long> attributes = words.vocabulary().stream()
                .filter(entry -> shops.contains(Normal.of(entry.value())))
                .map(entry -> Objects.toString(entry.parts().get("name"), ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return attributes.entrySet().stream()
                .filter(attribute -> attribute.getValue() >= FEWEST)
                .max(Map.Entry.comparingByValue())
                .map(attribute -> unknown(attribute.getKey(), words, unused(words, pack.colours(), analyzer)))
                .orElse(List.of());
    }

    /** Without the {@code prateada} whose stem is that of the shop's {@code prata}. */
    private static Set<String> unused(ShopWords words, Set<String> colours, TextAnalyzer analyzer) {
        Set<String> beginnings = colours.stream().map(Colours::beginning).collect(Collectors.toSet());
        Set<String> stems = words.catalogue().words().stream()
                .filter(word -> beginnings.contains(beginning(word)))
                .map(word -> stem(word, analyzer))
                .collect(Collectors.toSet());
        return colours.stream()
                .filter(colour -> !stems.contains(stem(colour, analyzer)))
                .collect(Collectors.toSet());
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(BEGINNING, word.length()));
    }

    private static String stem(String word, TextAnalyzer analyzer) {
        return analyzer.analyse(word).tokens().stream().map(Token::stem).collect(Collectors.joining(" "));
    }

    private static List<VocabularyEntry> unknown(String attribute, ShopWords words, Set<String> colours) {
        return colours.stream()
                .filter(colour -> !words.catalogue().knows(colour))
                .filter(colour -> !words.synonyms().containsKey(colour))
                .sorted()
                .map(colour -> new VocabularyEntry("atributo", colour, Map.of("name", attribute, "value", colour)))
                .toList();
    }
}
