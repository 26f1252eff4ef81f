package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.ShopInfo;
import dev.tendero.runtime.shop.IntentSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static final IntentSettings SEARCH = intent(
            "buscar_producto",
            List.of("quiero", "comprar"),
            List.of(),
            List.of("quiero un portátil", "busco zapatillas"),
            List.of("categoria", "producto"));
    private static final IntentSettings RETURNS = intent(
            "devoluciones",
            List.of("devolución"),
            List.of("reembols\\w+ .* (hoy|mañana)"),
            List.of("¿puedo cambiar lo que compré ayer?", "no me gusta", "quiero un cambio"),
            List.of());

    private final Understander understander = UnderstandingTrainer.train(
            new TrainingInput(
                    new ShopInfo("demo", "Demo", "es", "EUR"),
                    List.of(SEARCH, RETURNS),
                    new ShopWords(
                            "es", List.of(), Map.of(), CatalogWords.named(Set.of("portatil", "zapatillas")), List.of()),
                    List.of()),
            TrainingOptions.PLAIN);

    @Test
    void whoSaysAnExampleMeansItsIntent() {
        ScoredIntent best = best("puedo cambiar lo que compre ayer");

        assertThat(best.intent()).isEqualTo("devoluciones");
        assertThat(best.confidence()).isGreaterThan(0.5);
        assertThat(best.evidence())
                .contains(Evidence.of(Evidence.Kind.EXAMPLE, "¿puedo cambiar lo que compré ayer?", 1));
    }

    @Test
    void aPatternThatFitsOutweighsUnknownWords() {
        ScoredIntent best = best("me reembolsaréis el xilófono hoy");

        assertThat(best.intent()).isEqualTo("devoluciones");
        assertThat(best.confidence()).isGreaterThan(0.5);
    }

    @Test
    void aPartOfAnExampleIsNoExample() {
        assertThat(best("puedo cambiar").evidence()).noneMatch(why -> why.kind() == Evidence.Kind.EXAMPLE);
    }

    private ScoredIntent best(String text) {
        return understander.understand(text).intents().getFirst();
    }

    private static IntentSettings intent(
            String name, List<String> keywords, List<String> patterns, List<String> examples, List<String> entities) {
        return new IntentSettings(
                name, "", keywords, patterns, examples, entities, null, Map.of(), null, List.of(), null, name);
    }
}
