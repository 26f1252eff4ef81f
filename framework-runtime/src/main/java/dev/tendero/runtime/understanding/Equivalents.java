package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A language's words for one thing, as synonyms of one shop: a word that it does not use stands for the one that it
 * does. Where it uses two of them they are two things.
 */
final class Equivalents {

    private final TextAnalyzer analyzer;
    private final CatalogWords catalogue;
    private final Map<String, String> declared;
    /** Stems of whole names and of their first words. */
    private final Set<String> names = new HashSet<>();

    Equivalents(TextAnalyzer analyzer, ShopWords words) {
        this.analyzer = analyzer;
        this.catalogue = words.catalogue();
        this.declared = words.synonyms();
        words.vocabulary().stream().filter(VocabularyEntry::isCalled).forEach(entry -> {
            List<Token> tokens = analyzer.analyse(entry.value()).tokens();
            addName(tokens);
            if (!tokens.isEmpty() && entry.entity().equals("categoria")) {
                addName(tokens.subList(0, 1));
            }
        });
        words.synonyms()
                .keySet()
                .forEach(word -> names.add(stems(analyzer.analyse(word).tokens())));
    }

    /**
     * Those that the shop declares, those of other languages, and the language's own.
     *
     * @param translations that a product's name holds a foreign word, as {@code Galaxy Watch}, makes it no second thing
     */
    Map<String, String> synonyms(List<List<String>> translations, List<List<String>> equivalents) {
        Map<String, String> synonyms = new LinkedHashMap<>(declared);
        translations.forEach(words -> add(words, this::isName, synonyms));
        equivalents.forEach(words -> add(words, word -> isName(word) || isUsed(word), synonyms));
        return synonyms;
    }

    private void add(List<String> words, Predicate<String> isThing, Map<String, String> synonyms) {
        Optional<String> own = words.stream()
                .filter(this::isName)
                .findFirst()
                .or(() -> words.stream().filter(this::isUsed).findFirst());
        own.ifPresent(shops -> words.stream()
                .filter(word -> !word.equals(shops) && (!isThing.test(word) || isItsForm(word, shops)))
                .forEach(word -> synonyms.putIfAbsent(word, declared.getOrDefault(shops, shops))));
    }

    /** The {@code plateada} of {@code Plata}: it has its stem, and no product has the word itself. */
    private boolean isItsForm(String word, String shops) {
        return stems(analyzer.analyse(word).tokens())
                        .equals(stems(analyzer.analyse(shops).tokens()))
                && !catalogue.knows(word);
    }

    /** In both numbers: stemmers don't bring all nouns' together. */
    private void addName(List<Token> tokens) {
        names.add(stems(tokens));
        for (UnaryOperator<String> number : GrammaticalNumber.FORMS) {
            String other = tokens.stream().map(Token::normal).map(number).collect(Collectors.joining(" "));
            names.add(stems(analyzer.analyse(other).tokens()));
        }
    }

    private boolean isName(String word) {
        return names.contains(stems(analyzer.analyse(word).tokens()));
    }

    /** Whether a product's name holds it, all of its words. */
    private boolean isUsed(String word) {
        List<Token> tokens = analyzer.analyse(word).tokens();
        return tokens.size() == 1 ? catalogue.names(tokens.getFirst().normal()) : catalogue.callOne(word);
    }

    private static String stems(List<Token> tokens) {
        return tokens.stream().map(Token::stem).collect(Collectors.joining(" "));
    }
}
