package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.learning.LinearModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Understands one shop's customers. */
final class ShopUnderstander implements Understander {

    private final Reader reader;
    private final Opening opening;
    private final EntityFinder finder;
    private final KeywordMatcher keywords;
    private final LinearModel learner;
    private final SentenceVectors vectors;
    private final WishWords wishWords;
    private final BareNames bareNames;
    private final Sums sums;
    private final Combiner combiner;

    ShopUnderstander(
            Reader reader,
            Opening opening,
            EntityFinder finder,
            KeywordMatcher keywords,
            LinearModel learner,
            SentenceVectors vectors,
            WishWords wishWords,
            BareNames bareNames,
            Sums sums,
            Combiner combiner) {
        this.reader = reader;
        this.opening = opening;
        this.finder = finder;
        this.keywords = keywords;
        this.learner = learner;
        this.vectors = vectors;
        this.wishWords = wishWords;
        this.bareNames = bareNames;
        this.sums = sums;
        this.combiner = combiner;
    }

    @Override
    public Understanding understand(String text) {
        Utterance whole = reader.read(text);
        Optional<Utterance> rest = opening.rest(whole);
        float[] vector = vectors.of(said(rest.orElse(whole)));
        return rest.map(wish -> understand(wish, whole, vector))
                .filter(ShopUnderstander::isUnderstood)
                .orElseGet(() -> understand(whole, whole, vector));
    }

    /** As the customer has written it. */
    private static String said(Utterance utterance) {
        return utterance.tokens().isEmpty()
                ? utterance.text()
                : utterance.text().substring(utterance.tokens().getFirst().start());
    }

    private static boolean isUnderstood(Understanding understanding) {
        return understanding.intents().stream()
                .limit(1)
                .anyMatch(best -> best.confidence() >= understanding.leastConfidence());
    }

    /**
     * @param utterance the whole message, or what follows its opening
     * @param vector one for both: to make it takes longer than all the rest
     */
    private Understanding understand(Utterance utterance, Utterance whole, float[] vector) {
        List<Candidate> found = finder.find(utterance);
        KeywordMatcher.Matches matches = keywords.match(utterance);
        WishWords.Wish wish = wishWords.read(utterance, found, matches.covered());
        List<Entity> entities = entities(found, wish);
        Signals.Reading signals = new Signals.Reading(
                learner.read(Features.of(utterance.tokens(), found, wish.product()), vector),
                matches.found(),
                entities,
                wish);
        return new Understanding(
                written(whole, found),
                utterance.tokens().isEmpty() || sums.isAll(utterance, found, wish)
                        ? combiner.nothingSaid()
                        : combiner.combine(signals),
                combiner.leastConfidence(),
                entities,
                wish.searchText(),
                bareNames.intent(utterance, found, matches.covered()));
    }

    @Override
    public long modelBytes() {
        return learner.bytes();
    }

    /** In order of appearance. */
    static List<Entity> entities(List<Candidate> found, WishWords.Wish wish) {
        List<Entity> entities = new ArrayList<>();
        found.forEach(candidate -> entities.addAll(candidate.entities()));
        wish.product().ifPresent(product -> entities.addAll(product.entities()));
        entities.sort(Comparator.comparingInt(Entity::start));
        return entities;
    }

    private Utterance written(Utterance utterance, List<Candidate> found) {
        return new Utterance(utterance.text(), reader.language(utterance, found), utterance.tokens());
    }
}
