package dev.tendero.runtime.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Answer;
import dev.tendero.api.ProductHits;
import dev.tendero.api.Utterance;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;
import dev.tendero.runtime.Counter;
import dev.tendero.runtime.conversation.ForgetfulConversations;
import dev.tendero.runtime.routing.Doubt;
import dev.tendero.runtime.served.ActiveIntent;
import dev.tendero.runtime.served.ServedShop;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.understanding.ScoredIntent;
import dev.tendero.runtime.understanding.Understanding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoubtsTest {

    private final Map<String, ActiveIntent> intents = new LinkedHashMap<>();
    private final List<ScoredIntent> ranked = new ArrayList<>();

    @Test
    void anIntentIsShownByThreeOfItsExamplesOrElseItsKeywords() {
        intent("horario", 0.1, null, List.of("uno", "dos", "tres", "cuatro"));
        intent("devoluciones", 0.2, null, List.of("uno"));

        assertThat(doubt().candidates())
                .containsExactly(
                        new Doubt.Candidate("horario", "Sobre horario", List.of("uno", "dos", "tres")),
                        new Doubt.Candidate("devoluciones", "Sobre devoluciones", List.of("uno", "clave")));
    }

    @Test
    void theFallbackAndWhatIsBelowItsOwnThresholdAreNotToBeChosen() {
        intent("fallback", 0.3, null, List.of());
        intent("cancelar", 0.3, 0.8, List.of());
        intent("horario", 0.3, 0.2, List.of());

        assertThat(doubt().candidates()).extracting(Doubt.Candidate::intent).containsExactly("horario");
    }

    @Test
    void ofManyIntentsTheFortyLikeliestAreShown() {
        for (int i = 0; i < 60; i++) {
            intent("i" + i, i / 100.0, null, List.of());
        }

        assertThat(doubt().candidates())
                .extracting(Doubt.Candidate::intent)
                .hasSize(40)
                .startsWith("i20")
                .endsWith("i59");
    }

    private Doubt doubt() {
        ServedShop shop = new ServedShop(
                Counter.settings(), intents, Counter::understand, search -> new ProductHits(List.of(), 0));
        List<ScoredIntent> best = ranked.stream()
                .sorted((a, b) -> Double.compare(b.confidence(), a.confidence()))
                .toList();
        Understanding understanding =
                new Understanding(new Utterance("eso", "es", List.of()), best, 0.4, List.of(), "eso");
        try (ForgetfulConversations conversations = new ForgetfulConversations()) {
            return conversations.within(
                    null,
                    Counter.INFO.id(),
                    conversation -> Doubts.of(new TurnRequest(shop, conversation, "m", "eso", 0), understanding));
        }
    }

    private void intent(String name, double confidence, @Nullable Double threshold, List<String> examples) {
        IntentSettings settings = new IntentSettings(
                name,
                "Sobre " + name,
                List.of("clave"),
                List.of(),
                examples,
                List.of(),
                null,
                Map.of("found", name),
                null,
                List.of(),
                threshold,
                name + ".yaml");
        intents.put(name, new ActiveIntent(new Silent(name), settings, name));
        ranked.add(new ScoredIntent(name, confidence, List.of()));
    }

    private record Silent(String name) implements IntentHandler {

        @Override
        public Answer answer(Turn turn) {
            return Answer.of(Answer.NONE);
        }
    }
}
