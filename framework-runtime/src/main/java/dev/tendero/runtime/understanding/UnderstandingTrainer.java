package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.api.spi.EntityExtractor;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Lexicon;
import dev.tendero.runtime.language.TextAnalyzer;
import dev.tendero.runtime.learning.Example;
import dev.tendero.runtime.learning.FeatureCounts;
import dev.tendero.runtime.learning.Learnt;
import dev.tendero.runtime.learning.LearntModels;
import dev.tendero.runtime.learning.LinearModel;
import dev.tendero.runtime.shop.IntentSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a shop's {@link Understander} out of its intents, its catalogue's words and its synonyms. */
public final class UnderstandingTrainer {

    private static final String FALLBACK = "fallback";
    private static final LinearModel.Margins NOTHING_LEARNT = new LinearModel.Margins(new float[0], 0);

    private final LanguagePack pack;
    private final TextAnalyzer analyzer;
    private final List<IntentSettings> intents;
    private final List<String> strangers;
    private final EntityFinder finder;
    private final KeywordMatcher keywords;
    private final Set<String> spoken;
    private final WishWords wishWords;
    private final WishWords besideWords;
    private final Set<Signal> muted;

    private UnderstandingTrainer(
            LanguagePack pack,
            TextAnalyzer analyzer,
            List<IntentSettings> all,
            EntityFinder finder,
            WishWords wishWords,
            Set<Signal> muted) {
        this.pack = pack;
        this.analyzer = analyzer;
        this.intents = winnable(all);
        this.strangers = all.stream()
                .filter(intent -> intent.name().equals(FALLBACK))
                .flatMap(intent -> intent.examples().stream())
                .toList();
        this.finder = finder;
        this.keywords = new KeywordMatcher(this.intents, analyzer, pack.stopWords());
        this.spoken = stems(intents, analyzer).keySet();
        this.wishWords = wishWords;
        this.besideWords = wishWords.beside();
        this.muted = Set.copyOf(muted);
    }

    /**
     * Deterministic: the same input makes the same understander.
     *
     * @param intents those that may win; {@code fallback} does not, and its examples are sentences that no intent
     *     answers
     * @param extractors asked at every message; they neither throw nor hang
     * @param vectors one more block of features
     * @param models where what was learnt before is found
     */
    public static Understander train(
            ShopInfo shop,
            List<IntentSettings> intents,
            ShopWords declared,
            List<EntityExtractor> extractors,
            SentenceVectors vectors,
            LearntModels models) {
        return train(shop, intents, declared, extractors, vectors, models, Set.of());
    }

    /**
     * The same for measurements.
     *
     * @param muted signals that it does without, when it learns and when it reads
     */
    public static Understander train(
            ShopInfo shop,
            List<IntentSettings> intents,
            ShopWords declared,
            List<EntityExtractor> extractors,
            SentenceVectors vectors,
            LearntModels models,
            Set<Signal> muted) {
        LanguagePack pack = LanguagePack.of(shop.language());
        TextAnalyzer analyzer = new TextAnalyzer(pack);
        ShopWords words = declared.with(new Equivalents(analyzer, declared)
                .synonyms(Lexicon.of(shop.language()).equivalents()));
        List<IntentSettings> winnable = winnable(intents);
        EntityFinder finder = new EntityFinder(
                new GazetteerBuilder(analyzer, pack).build(words.vocabulary(), words.synonyms()),
                new BareValues(words.vocabulary(), analyzer, pack),
                new ValueFamilies(words.vocabulary(), analyzer, pack),
                new PatternFinder(pack, kinds(winnable)),
                new NameReading(pack, words.catalogue()),
                new Negation(pack),
                new Narrowing(pack),
                new OwnFinder(words.entities(), analyzer, pack),
                extractors.stream().map(extractor -> bound(extractor, shop)).toList());
        WishWords wishWords = new WishWords(
                pack,
                analyzer,
                words.synonyms(),
                words.catalogue(),
                new WishWords.Intents(
                        stems(winnable, analyzer), 1, kinds(winnable).contains(WishWords.PRODUCT)));
        return new UnderstandingTrainer(pack, analyzer, intents, finder, wishWords, muted)
                .train(Reader.of(analyzer, pack, words, winnable), BareWishes.of(words.vocabulary()), vectors, models);
    }

    private Understander train(Reader reader, List<String> bareWishes, SentenceVectors vectors, LearntModels models) {
        List<Text> texts = texts();
        mostVersed()
                .ifPresent(intent -> bareWishes.forEach(wish -> texts.add(text(intent, analyzer.analyse(wish), true))));
        List<Example> examples = examples(texts, vectors);
        Learnt learnt = Learnt.from(examples, Signals.NONE, models);
        LinearModel learner = learnt.model();
        Signals signals = new Signals(intents, learner.labels(), muted);
        CombinerTrainer trainer =
                new CombinerTrainer(signals, texts.stream().map(Text::reading).toList());
        Combiner combiner = trainer.train(
                learnt.guesses(), examples.stream().map(Example::label).toList());
        return new ShopUnderstander(
                reader,
                new Opening(pack),
                finder,
                keywords,
                learner,
                vectors,
                wishWords,
                new BareNames(pack, analyzer, mostVersed()),
                new Sums(
                        pack,
                        intents.stream()
                                .flatMap(intent -> intent.examples().stream())
                                .map(analyzer::analyse)),
                combiner);
    }

    private static List<Example> examples(List<Text> texts, SentenceVectors vectors) {
        List<float[]> dense = vectors.ofAll(texts.stream().map(Text::written).toList());
        return IntStream.range(0, texts.size())
                .mapToObj(i -> texts.get(i).example().withDense(dense.get(i)))
                .toList();
    }

    /** Who names a thing and says nothing else wants the intent that works with most kinds of entities. */
    private Optional<String> mostVersed() {
        return intents.stream()
                .max(Comparator.comparingInt(intent -> intent.entities().size()))
                .filter(intent -> intent.entities().containsAll(BareWishes.KINDS))
                .map(IntentSettings::name);
    }

    private static List<IntentSettings> winnable(List<IntentSettings> intents) {
        return intents.stream()
                .filter(intent -> !intent.name().equals(FALLBACK))
                .toList();
    }

    /** The kinds of entities that the intents name. */
    private static Set<String> kinds(List<IntentSettings> intents) {
        return intents.stream().flatMap(intent -> intent.entities().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Function<Utterance, List<Entity>> bound(EntityExtractor extractor, ShopInfo shop) {
        return utterance -> extractor.extract(utterance, shop);
    }

    /** @return how many keywords and examples have each stem */
    private static Map<String, Integer> stems(List<IntentSettings> intents, TextAnalyzer analyzer) {
        Map<String, Integer> stems = new HashMap<>();
        intents.stream()
                .flatMap(intent -> Stream.concat(intent.keywords().stream(), intent.examples().stream()))
                .flatMap(text -> analyzer.analyse(text).tokens().stream()
                        .map(Token::stem)
                        .distinct())
                .forEach(stem -> stems.merge(stem, 1, Integer::sum));
        return stems;
    }

    /** @param reading without what the learner says */
    private record Text(String written, Example example, Signals.Reading reading) {}

    private List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        for (IntentSettings intent : intents) {
            texts.add(text(intent.name(), analyzer.analyse(intent.name().replaceAll("[_/]", " ")), false));
            intent.keywords().forEach(keyword -> texts.add(text(intent.name(), analyzer.analyse(keyword), false)));
            intent.examples().forEach(example -> texts.add(text(intent.name(), analyzer.analyse(example), true)));
        }
        strangers.forEach(stranger -> texts.add(text(Signals.NONE, analyzer.analyse(stranger), true)));
        pack.background().stream()
                .map(analyzer::analyse)
                .filter(utterance -> !isSpokenOf(utterance))
                .forEach(utterance -> texts.add(text(Signals.NONE, utterance, true)));
        return texts;
    }

    /**
     * What usually is nobody's business may be an intent's of this shop, which has the weather or opening hours among
     * its keywords or examples: most of what the sentence says is said there.
     */
    private boolean isSpokenOf(Utterance background) {
        List<Token> content = background.tokens().stream()
                .filter(token -> !pack.stopWords().contains(token.normal()))
                .toList();
        long said =
                content.stream().filter(token -> spoken.contains(token.stem())).count();
        boolean isAsked = keywords.match(background).covered().stream()
                .anyMatch(i -> content.contains(background.tokens().get(i)));
        return isAsked || said * 2 > content.size();
    }

    private Text text(String label, Utterance utterance, boolean isSentence) {
        List<Candidate> entities = finder.find(utterance);
        KeywordMatcher.Matches matches = keywords.match(utterance);
        WishWords.Wish wish = (isSentence ? besideWords : wishWords).read(utterance, entities, matches.covered());
        FeatureCounts features = Features.of(utterance.tokens(), entities, wish.product());
        List<KeywordMatcher.Match> words =
                matches.found().stream().filter(match -> !match.isWhole()).toList();
        return new Text(
                utterance.text(),
                new Example(label, features, isSentence),
                new Signals.Reading(NOTHING_LEARNT, words, ShopUnderstander.entities(entities, wish), wish));
    }
}
