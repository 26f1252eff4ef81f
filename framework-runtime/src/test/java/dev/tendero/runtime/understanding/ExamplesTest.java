package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.ShopInfo;
import dev.tendero.runtime.shop.IntentSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static final IntentSettings SEARCH = intent(
            "buscar_producto",
            List.of("quiero", "comprar"),
            List.of("quiero un portátil", "busco zapatillas"),
            List.of("categoria", "producto"));
    private static final IntentSettings RETURNS = intent(
            "devoluciones",
            List.of("devolución"),
            List.of("¿puedo cambiar lo que compré ayer?", "no me gusta", "quiero un cambio"),
            List.of());

    private final Understander understander = UnderstandingTrainer.train(
            new ShopInfo("demo", "Demo", "es", "EUR"),
            List.of(SEARCH, RETURNS),
            List.of(),
            Map.of(),
            List.of(),
            word -> true);

    @Test
    void whoSaysAnExampleMeansItsIntent() {
        ScoredIntent best = best("puedo cambiar lo que compre ayer");

        assertThat(best.intent()).isEqualTo("devoluciones");
        assertThat(best.confidence()).isGreaterThan(0.5);
        assertThat(best.evidence()).contains("example «¿puedo cambiar lo que compré ayer?»");
    }

    @Test
    void aPartOfAnExampleIsNoExample() {
        assertThat(best("puedo cambiar").evidence()).noneMatch(why -> why.startsWith("example"));
    }

    private ScoredIntent best(String text) {
        return understander.understand(text).intents().getFirst();
    }

    private static IntentSettings intent(
            String name, List<String> keywords, List<String> examples, List<String> entities) {
        return new IntentSettings(
                name, "", keywords, List.of(), examples, entities, null, Map.of(), null, List.of(), name);
    }
}
