package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words that say what is wanted and that no entity has taken: what a search looks for. */
final class WishWords {

    private final Set<String> stopWords;
    private final Map<String, String> synonyms = new HashMap<>();
    private final Predicate<String> inCatalogue;
    private final IntentLearner learner;

    WishWords(
            LanguagePack pack,
            TextAnalyzer analyzer,
            Map<String, String> synonyms,
            Predicate<String> inCatalogue,
            IntentLearner learner) {
        this.stopWords = pack.stopWords();
        this.inCatalogue = inCatalogue;
        this.learner = learner;
        synonyms.forEach((customers, shops) -> {
            List<Token> tokens = analyzer.analyse(customers).tokens();
            if (tokens.size() == 1) {
                this.synonyms.put(tokens.getFirst().stem(), shops);
            }
        });
    }

    /**
     * @param asked tokens of the intents' keywords; they count as wishes only when the catalogue knows them and
     *     entities and stop words would leave nothing else
     */
    Wish read(Utterance utterance, List<Candidate> entities, BitSet asked) {
        List<Token> tokens = utterance.tokens();
        List<Integer> content = IntStream.range(0, tokens.size())
                .filter(i -> isContent(tokens.get(i)) && !asked.get(i))
                .boxed()
                .toList();
        List<Integer> left = content.stream()
                .filter(i -> entities.stream().noneMatch(entity -> entity.covers(i)))
                .toList();
        long strangers = left.stream().filter(i -> isStranger(tokens.get(i))).count();
        return new Wish(
                searchText(tokens, left),
                product(utterance, left),
                content.isEmpty() ? 0 : 1 - (double) left.size() / content.size(),
                content.isEmpty() ? 0 : (double) strangers / content.size());
    }

    private String searchText(List<Token> tokens, List<Integer> left) {
        return left.stream()
                .map(tokens::get)
                .map(token -> synonyms.getOrDefault(token.stem(), token.text()))
                .collect(Collectors.joining(" "));
    }

    /** The words from the first to the last known one, as one entity; none when the catalogue knows none of them. */
    private Optional<Entity> product(Utterance utterance, List<Integer> left) {
        List<Token> known = new ArrayList<>(left.stream()
                .map(i -> utterance.tokens().get(i))
                .filter(token -> inCatalogue.test(token.normal()) || synonyms.containsKey(token.stem()))
                .toList());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String value = known.stream().map(Token::text).collect(Collectors.joining(" "));
        return Optional.of(Entity.of(
                "producto", value, known.getFirst().start(), known.getLast().end()));
    }

    private boolean isContent(Token token) {
        return Character.isLetterOrDigit(token.normal().charAt(0)) && !stopWords.contains(token.normal());
    }

    private boolean isStranger(Token token) {
        return !inCatalogue.test(token.normal())
                && !learner.knownFeatures().contains("s:" + token.stem())
                && !synonyms.containsKey(token.stem());
    }

    /**
     * @param product the entity {@code producto}
     * @param coverage share of the content words that entities have taken, 0 to 1
     * @param strangers share of the content words that nobody here knows, 0 to 1
     */
    record Wish(String searchText, Optional<Entity> product, double coverage, double strangers) {}
}
