package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.api.spi.EntityExtractor;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.TextAnalyzer;
import dev.tendero.runtime.shop.IntentSettings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a shop's {@link Understander} out of its intents, its catalogue's words and its synonyms. */
public final class UnderstandingTrainer {

    private static final String FALLBACK = "fallback";

    private final LanguagePack pack;
    private final TextAnalyzer analyzer;
    private final List<IntentSettings> intents;
    private final EntityFinder finder;
    private final KeywordMatcher keywords;
    private final WishWords wishWords;

    private UnderstandingTrainer(
            LanguagePack pack,
            TextAnalyzer analyzer,
            List<IntentSettings> intents,
            EntityFinder finder,
            WishWords wishWords) {
        this.pack = pack;
        this.analyzer = analyzer;
        this.intents = intents;
        this.finder = finder;
        this.keywords = new KeywordMatcher(intents, analyzer, pack.stopWords());
        this.wishWords = wishWords;
    }

    /**
     * Deterministic: the same input makes the same understander.
     *
     * @param intents those that may win; {@code fallback} is passed over
     * @param extractors asked at every message; they neither throw nor hang
     * @param models where what was learnt before is found
     */
    public static Understander train(
            ShopInfo shop,
            List<IntentSettings> intents,
            ShopWords words,
            List<EntityExtractor> extractors,
            LearntModels models) {
        LanguagePack pack = LanguagePack.of(shop.language());
        TextAnalyzer analyzer = new TextAnalyzer(pack);
        List<IntentSettings> winnable = intents.stream()
                .filter(intent -> !intent.name().equals(FALLBACK))
                .toList();
        EntityFinder finder = new EntityFinder(
                new GazetteerBuilder(analyzer, pack).build(words.vocabulary(), words.synonyms()),
                new PatternFinder(pack, kinds(winnable)),
                new NameReading(pack, words.catalogue()),
                new Negation(pack),
                new OwnFinder(words.entities(), analyzer, pack),
                extractors.stream().map(extractor -> bound(extractor, shop)).toList());
        WishWords wishWords =
                new WishWords(pack, analyzer, words.synonyms(), words.catalogue(), stems(winnable, analyzer));
        return new UnderstandingTrainer(pack, analyzer, winnable, finder, wishWords).train(models);
    }

    private Understander train(LearntModels models) {
        IntentLearner learner = IntentLearner.train(examples(), models);
        return new ShopUnderstander(
                analyzer, finder, keywords, learner, wishWords, new Combiner(intents, learner.labels()));
    }

    /** The kinds of entities that the intents name. */
    private static Set<String> kinds(List<IntentSettings> intents) {
        return intents.stream().flatMap(intent -> intent.entities().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Function<Utterance, List<Entity>> bound(EntityExtractor extractor, ShopInfo shop) {
        return utterance -> extractor.extract(utterance, shop);
    }

    private static Set<String> stems(List<IntentSettings> intents, TextAnalyzer analyzer) {
        Set<String> stems = new HashSet<>();
        intents.stream()
                .flatMap(intent -> Stream.concat(intent.keywords().stream(), intent.examples().stream()))
                .flatMap(text -> analyzer.analyse(text).tokens().stream())
                .map(Token::stem)
                .forEach(stems::add);
        return stems;
    }

    private List<IntentLearner.Example> examples() {
        List<IntentLearner.Example> examples = new ArrayList<>();
        for (IntentSettings intent : intents) {
            examples.add(example(intent.name(), analyzer.analyse(intent.name().replace('_', ' '))));
            intent.examples().forEach(text -> examples.add(example(intent.name(), analyzer.analyse(text))));
            intent.keywords().forEach(text -> examples.add(example(intent.name(), analyzer.analyse(text))));
        }
        pack.background().stream()
                .map(analyzer::analyse)
                .filter(utterance -> !isSpokenOf(utterance))
                .forEach(utterance -> examples.add(example(Combiner.NONE, utterance)));
        return examples;
    }

    /** What usually is nobody's business may be an intent's of this shop: one that has opening hours for a keyword. */
    private boolean isSpokenOf(Utterance background) {
        BitSet covered = keywords.match(background).covered();
        return covered.stream()
                .anyMatch(i ->
                        !pack.stopWords().contains(background.tokens().get(i).normal()));
    }

    private IntentLearner.Example example(String label, Utterance utterance) {
        List<Candidate> entities = finder.find(utterance);
        BitSet asked = keywords.match(utterance).covered();
        WishWords.Wish wish = wishWords.read(utterance, entities, asked);
        return new IntentLearner.Example(label, Features.of(utterance.tokens(), entities, wish.product()));
    }
}
