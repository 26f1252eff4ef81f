package dev.tendero.runtime.understanding;

import dev.tendero.api.ShopInfo;
import dev.tendero.api.Utterance;
import dev.tendero.api.spi.EntityExtractor;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.TextAnalyzer;
import dev.tendero.runtime.shop.IntentSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Makes a shop's {@link Understander} out of its intents, its catalogue's words and its synonyms. */
public final class UnderstandingTrainer {

    private static final String FALLBACK = "fallback";

    private UnderstandingTrainer() {}

    /**
     * Deterministic: the same input makes the same understander.
     *
     * @param intents those that may win; {@code fallback} is passed over
     * @param synonyms the customer's word to the shop's word
     * @param inCatalogue whether a word, in normal form, occurs in the catalogue's texts
     */
    public static Understander train(
            ShopInfo shop,
            List<IntentSettings> intents,
            List<VocabularyEntry> vocabulary,
            Map<String, String> synonyms,
            List<EntityExtractor> extractors,
            Predicate<String> inCatalogue) {
        LanguagePack pack = LanguagePack.of(shop.language());
        TextAnalyzer analyzer = new TextAnalyzer(pack);
        List<IntentSettings> winnable = intents.stream()
                .filter(intent -> !intent.name().equals(FALLBACK))
                .toList();
        EntityFinder finder = new EntityFinder(
                pack, new GazetteerBuilder(analyzer, pack).build(vocabulary, synonyms), extractors, shop);
        IntentLearner learner = IntentLearner.train(examples(winnable, pack, analyzer, finder));
        KeywordMatcher keywords = new KeywordMatcher(winnable, analyzer);
        WishWords wishWords = new WishWords(pack, analyzer, synonyms, inCatalogue, learner);
        return new ShopUnderstander(analyzer, finder, keywords, learner, wishWords, new Combiner(winnable));
    }

    private static List<IntentLearner.Example> examples(
            List<IntentSettings> intents, LanguagePack pack, TextAnalyzer analyzer, EntityFinder finder) {
        List<IntentLearner.Example> examples = new ArrayList<>();
        for (IntentSettings intent : intents) {
            examples.add(example(intent.name(), intent.name().replace('_', ' '), analyzer, finder));
            intent.examples().forEach(text -> examples.add(example(intent.name(), text, analyzer, finder)));
            intent.keywords().forEach(text -> examples.add(example(intent.name(), text, analyzer, finder)));
        }
        pack.background().forEach(text -> examples.add(example(Combiner.NONE, text, analyzer, finder)));
        return examples;
    }

    private static IntentLearner.Example example(
            String label, String text, TextAnalyzer analyzer, EntityFinder finder) {
        Utterance utterance = analyzer.analyse(text);
        return new IntentLearner.Example(label, Features.of(utterance.tokens(), finder.find(utterance)));
    }
}
