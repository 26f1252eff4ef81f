package dev.tendero.runtime.evaluation;

import dev.tendero.api.ShopInfo;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.understanding.CatalogWords;
import dev.tendero.runtime.understanding.SentenceVectors;
import dev.tendero.runtime.understanding.ShopWords;
import dev.tendero.runtime.understanding.TrainingInput;
import dev.tendero.runtime.understanding.TrainingOptions;
import dev.tendero.runtime.understanding.Understander;
import dev.tendero.runtime.understanding.UnderstandingTrainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Trains the understanding of a shop that has nothing but examples: no keywords, no catalogue. */
final class SentenceTrainer {

    private static final String FALLBACK = "fallback";

    private final ShopInfo shop;
    private final ShopWords noWords;
    private final SentenceVectors vectors;

    /** @param language ISO 639-1 */
    SentenceTrainer(String language, SentenceVectors vectors) {
        this.vectors = vectors;
        this.shop = new ShopInfo("evaluation", "Evaluation", language, "EUR");
        this.noWords = new ShopWords(language, List.of(), Map.of(), CatalogWords.NONE, List.of());
    }

    /** @param seconds that the training took */
    record Trained(Understander understander, double seconds) {}

    Trained train(List<LabelledSentence> sentences) {
        Map<String, List<String>> examples = new TreeMap<>();
        for (LabelledSentence sentence : sentences) {
            String intent = sentence.isOutOfScope() ? FALLBACK : sentence.intent();
            examples.computeIfAbsent(intent, name -> new ArrayList<>()).add(sentence.text());
        }
        List<IntentSettings> intents = examples.entrySet().stream()
                .map(each -> intent(each.getKey(), each.getValue()))
                .toList();
        long start = System.nanoTime();
        Understander understander = UnderstandingTrainer.train(
                new TrainingInput(shop, intents, noWords, List.of()), TrainingOptions.with(vectors));
        return new Trained(understander, (System.nanoTime() - start) / 1e9);
    }

    private static IntentSettings intent(String name, List<String> examples) {
        return new IntentSettings(
                name, "", List.of(), List.of(), examples, List.of(), null, Map.of(), null, List.of(), null, name);
    }
}
