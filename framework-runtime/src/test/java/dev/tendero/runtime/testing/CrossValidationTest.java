package dev.tendero.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Utterance;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.testing.ClassificationReport.Classified;
import dev.tendero.runtime.understanding.ScoredIntent;
import dev.tendero.runtime.understanding.Understander;
import dev.tendero.runtime.understanding.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrossValidationTest {

    private final IntentSettings search = intent("buscar", examples("busco", 7));
    private final IntentSettings greeting = intent("saludo", examples("hola", 3));
    private final List<List<IntentSettings>> learnt = new ArrayList<>();

    @Test
    void everyExampleIsHeldBackOnceAndNeverLearntThen() {
        List<IntentSettings> intents = List.of(search, intent("fallback", List.of()), greeting);

        ClassificationReport report = new CrossValidation(intents, this::parrot).run(5);

        assertThat(report.classified())
                .extracting(Classified::text)
                .containsExactlyInAnyOrderElementsOf(Stream.of(search, greeting)
                        .flatMap(intent -> intent.examples().stream())
                        .toList());
        assertThat(report.classified()).extracting(Classified::got).containsOnly("unheard");
        assertThat(learnt)
                .hasSize(5)
                .allSatisfy(fold ->
                        assertThat(fold).extracting(IntentSettings::name).containsExactly("buscar", "saludo"));
    }

    @Test
    void theRestIsLearnt() {
        new CrossValidation(List.of(search), this::parrot).run(2);

        assertThat(learnt)
                .extracting(fold -> fold.getFirst().examples())
                .containsExactly(
                        List.of("busco 1", "busco 3", "busco 5"), List.of("busco 0", "busco 2", "busco 4", "busco 6"));
    }

    /** Knows the intent of what it has learnt word for word, and of nothing else. */
    private Understander parrot(List<IntentSettings> intents) {
        learnt.add(intents);
        return text -> {
            String intent = intents.stream()
                    .filter(one -> one.examples().contains(text))
                    .map(IntentSettings::name)
                    .findFirst()
                    .orElse("unheard");
            return new Understanding(
                    new Utterance(text, "es", List.of()),
                    List.of(new ScoredIntent(intent, 1, List.of())),
                    0.4,
                    List.of(),
                    "");
        };
    }

    private static List<String> examples(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + " " + i).toList();
    }

    private static IntentSettings intent(String name, List<String> examples) {
        return new IntentSettings(
                name,
                "",
                List.of(),
                List.of(),
                examples,
                List.of(),
                null,
                Map.of("found", "x"),
                null,
                List.of(),
                null,
                "test");
    }
}
