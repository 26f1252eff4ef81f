package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Understands one shop's customers. */
final class ShopUnderstander implements Understander {

    private final TextAnalyzer analyzer;
    private final EntityFinder finder;
    private final KeywordMatcher keywords;
    private final IntentLearner learner;
    private final WishWords wishWords;
    private final Combiner combiner;

    ShopUnderstander(
            TextAnalyzer analyzer,
            EntityFinder finder,
            KeywordMatcher keywords,
            IntentLearner learner,
            WishWords wishWords,
            Combiner combiner) {
        this.analyzer = analyzer;
        this.finder = finder;
        this.keywords = keywords;
        this.learner = learner;
        this.wishWords = wishWords;
        this.combiner = combiner;
    }

    @Override
    public Understanding understand(String text) {
        Utterance utterance = analyzer.analyse(text);
        List<Candidate> found = finder.find(utterance);
        KeywordMatcher.Matches matches = keywords.match(utterance);
        WishWords.Wish wish = wishWords.read(utterance, found, matches.covered());
        List<Entity> entities = new ArrayList<>();
        found.forEach(candidate -> entities.addAll(candidate.entities()));
        wish.product().ifPresent(product -> entities.addAll(product.entities()));
        entities.sort(Comparator.comparingInt(Entity::start));
        List<ScoredIntent> intents = combiner.combine(learnt(utterance, found, wish), matches.found(), entities, wish);
        return new Understanding(utterance, intents, entities, wish.searchText());
    }

    /** Who says nothing wants nothing; a learner would name the intent with most examples. */
    private double[] learnt(Utterance utterance, List<Candidate> found, WishWords.Wish wish) {
        return utterance.tokens().isEmpty()
                ? combiner.nothingSaid()
                : learner.classify(Features.of(utterance.tokens(), found, wish.product()));
    }
}
