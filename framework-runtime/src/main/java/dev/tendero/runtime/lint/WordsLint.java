package dev.tendero.runtime.lint;

import dev.tendero.api.spi.EntityExtractor;
import dev.tendero.runtime.catalog.FeedWords;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.shop.IntentSource;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.shop.ShopSource;
import dev.tendero.runtime.understanding.CatalogWords;
import dev.tendero.runtime.understanding.SentenceVectors;
import dev.tendero.runtime.understanding.ShopWords;
import dev.tendero.runtime.understanding.TrainingInput;
import dev.tendero.runtime.understanding.TrainingOptions;
import dev.tendero.runtime.understanding.Understander;
import dev.tendero.runtime.understanding.UnderstandingTrainer;
import dev.tendero.runtime.yaml.Problems;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at all words of a shop. A conflict is an error; what works, and would work better otherwise, a warning. */
public final class WordsLint {

    private final ShopSource shop;
    private final List<IntentSettings> intents;
    private final List<EntityExtractor> extractors;
    private final SentenceVectors vectors;
    private final WordForms forms;

    /**
     * @param intents as the shop has them at work, in its language
     * @param extractors those that plugins bring; they neither throw nor hang
     * @param vectors those that the shop learns by
     */
    public WordsLint(
            ShopSource shop, List<IntentSettings> intents, List<EntityExtractor> extractors, SentenceVectors vectors) {
        this.shop = shop;
        this.intents = List.copyOf(intents);
        this.extractors = List.copyOf(extractors);
        this.vectors = vectors;
        this.forms = new WordForms(shop.settings().info().language());
    }

    /**
     * Learns the intents several times where the shop has examples of its own, which takes seconds.
     *
     * @param isReadable whether the shop's files are right as such; else learning would tell of that alone
     */
    public void check(boolean isReadable, Problems problems) {
        ShopPhrases phrases = new ShopPhrases(shop, intents);
        FeedWords feed = isReadable
                ? FeedWords.of(shop.settings().info(), shop.settings().catalog())
                : FeedWords.NONE;
        shop.ownIntents().forEach(intent -> fileName(intent, problems));
        new PhraseLint(phrases, forms, problems).check();
        new SynonymLint(shop, forms, problems).check(feed);
        if (isReadable) {
            new LearningLint(phrases, forms, learning -> train(learning, feed), problems).check();
        }
    }

    private Understander train(List<IntentSettings> learning, FeedWords feed) {
        ShopSettings settings = shop.settings();
        Set<String> names = feed.names().stream()
                .flatMap(name -> forms.words(name).stream())
                .collect(Collectors.toSet());
        ShopWords words = new ShopWords(
                settings.languages().own(),
                feed.vocabulary(),
                settings.synonyms(),
                CatalogWords.named(names),
                settings.entities());
        return UnderstandingTrainer.train(
                new TrainingInput(settings.info(), learning, words, extractors), TrainingOptions.with(vectors));
    }

    private static void fileName(IntentSource intent, Problems problems) {
        String file = intent.tree().position().file();
        String expected = intent.settings().name() + ".yaml";
        if (!file.substring(file.lastIndexOf('/') + 1).equals(expected)) {
            problems.warn(
                    intent.tree().at("intent"),
                    "the intent " + intent.settings().name() + " is in a file of another name; expected " + expected);
        }
    }
}
