package dev.tendero.runtime.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.ShopInfo;
import dev.tendero.runtime.shop.EmbeddingChoice.Bundled;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.understanding.CatalogWords;
import dev.tendero.runtime.understanding.SentenceVectors;
import dev.tendero.runtime.understanding.ShopWords;
import dev.tendero.runtime.understanding.TrainingInput;
import dev.tendero.runtime.understanding.TrainingOptions;
import dev.tendero.runtime.understanding.Understander;
import dev.tendero.runtime.understanding.UnderstandingTrainer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages that share no word of content with what was learnt. */
class ParaphrasesTest {

    private static final List<IntentSettings> INTENTS = List.of(
            intent(
                    "returns",
                    "can I return a purchase",
                    "I want to send these shoes back",
                    "how long do I have to return an item",
                    "I would like a refund",
                    "these boots don't fit"),
            intent(
                    "delivery",
                    "where is my parcel",
                    "when will my order arrive",
                    "how much is shipping",
                    "has my package left yet",
                    "do you deliver abroad"),
            intent(
                    "hours",
                    "when do you open",
                    "what time do you close on Saturday",
                    "are you open on holidays",
                    "opening hours please",
                    "until what time is the shop open"));

    private static final Map<String, String> ASKED = Map.of(
            "give me my money again, it is too small", "returns",
            "reimburse me", "returns",
            "I changed my mind about this jumper", "returns",
            "the courier never came", "delivery",
            "track my consignment", "delivery",
            "postage costs to France", "delivery",
            "which days are business days", "hours",
            "could I come by tonight at eight", "hours",
            "is somebody there on Sundays", "hours");

    @Test
    void vectorsKnowWhatWordsDont() {
        try (EmbeddingModels models = EmbeddingModels.forgetful()) {
            Understander words = understander(SentenceVectors.NONE);
            Understander both = understander(models.of(Bundled.ALL_MINILM_L6_V2_Q));

            assertThat(right(both)).isGreaterThanOrEqualTo(7).isGreaterThan(right(words));
        }
    }

    @Test
    void withoutTheModelWordsAreUnderstood() {
        EmbeddingModels models = EmbeddingModels.forgetful();
        Understander understander = understander(models.of(Bundled.ALL_MINILM_L6_V2_Q));
        models.close();

        assertThat(best(understander, "where is my parcel?")).isEqualTo("delivery");
    }

    private static long right(Understander understander) {
        return ASKED.entrySet().stream()
                .filter(asked -> best(understander, asked.getKey()).equals(asked.getValue()))
                .count();
    }

    private static String best(Understander understander, String text) {
        return understander.understand(text).intents().getFirst().intent();
    }

    private static Understander understander(SentenceVectors vectors) {
        return UnderstandingTrainer.train(
                new TrainingInput(
                        new ShopInfo("shop", "Shop", "en", "EUR"),
                        INTENTS,
                        new ShopWords("en", List.of(), Map.of(), CatalogWords.NONE, List.of()),
                        List.of()),
                TrainingOptions.with(vectors));
    }

    private static IntentSettings intent(String name, String... examples) {
        return new IntentSettings(
                name,
                "",
                List.of(),
                List.of(),
                List.of(examples),
                List.of(),
                null,
                Map.of(),
                null,
                List.of(),
                null,
                name);
    }
}
