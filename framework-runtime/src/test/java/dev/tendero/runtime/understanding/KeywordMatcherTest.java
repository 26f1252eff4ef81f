package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.TextAnalyzer;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.understanding.KeywordMatcher.Match;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class KeywordMatcherTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private static final LanguagePack PACK = LanguagePack.of("es");
    private static final TextAnalyzer ANALYZER = new TextAnalyzer(PACK);

    @Test
    void formsOfOneWordSayAsMuchAsTheWord() {
        assertThat(said("horario", intent("horario", "horario")))
                .singleElement()
                .satisfies(match -> assertThat(match.weight()).isEqualTo(0.6, EXACT));
        assertThat(said("¿qué horario tenéis?", intent("horario", "horario", "horarios", "Horario")))
                .singleElement()
                .satisfies(match -> assertThat(match.weight()).isEqualTo(0.6, EXACT));
    }

    @Test
    void aSharedWordIsSharedByIntentsHoweverOftenOneListsIt() {
        List<Match> found =
                said("horario", intent("tienda", "horario", "horarios", "horário"), intent("taller", "horario"));

        assertThat(found).extracting(Match::intent).containsExactlyInAnyOrder("tienda", "taller");
        assertThat(found).allSatisfy(match -> assertThat(match.weight()).isEqualTo(0.3, EXACT));
    }

    @Test
    void ofTwoFormsTheOneThatSaysMoreCounts() {
        assertThat(said("tienda", intent("local", "tienda")))
                .extracting(Match::weight)
                .containsExactly(0.35);
        assertThat(said("tienda", intent("local", "tienda", "tiendas")))
                .extracting(Match::weight)
                .containsExactly(0.6);
    }

    @Test
    void oneExampleInTwoSpellingsIsSure() {
        assertThat(said("cuánto cuesta", taught("precio", "¿Cuánto cuesta?", "cuanto cuesta")))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.isWhole()).isTrue();
                    assertThat(match.weight()).isEqualTo(1, EXACT);
                });
    }

    @Test
    void anExampleOfTwoIntentsIsHalfOfEach() {
        List<Match> found = said(
                "cuanto cuesta",
                taught("precio", "¿Cuánto cuesta?", "cuánto cuesta"),
                taught("envio", "cuanto cuesta"));

        assertThat(found).extracting(Match::intent).containsExactlyInAnyOrder("precio", "envio");
        assertThat(found).allSatisfy(match -> assertThat(match.weight()).isEqualTo(0.5, EXACT));
    }

    @Test
    void theEvidenceNamesWhatTheAuthorWroteFirst() {
        Evidence evidence = said("horarios", intent("horario", "horario", "horarios"))
                .getFirst()
                .evidence();

        assertThat(evidence.what()).isEqualTo("keyword «horario»");
        assertThat(evidence.kind()).isEqualTo(Evidence.Kind.KEYWORD);
    }

    @Test
    void aPatternIsSureAndNoExample() {
        IntentSettings intent = settings("horario", List.of(), List.of("abr\\w+ hoy"), List.of());

        assertThat(said("¿abrís hoy?", intent)).singleElement().satisfies(match -> {
            assertThat(match.isSure()).isTrue();
            assertThat(match.isWhole()).isFalse();
            assertThat(match.evidence().what()).isEqualTo("pattern «abr\\w+ hoy»");
        });
    }

    private static List<Match> said(String text, IntentSettings... intents) {
        return new KeywordMatcher(
                        List.of(intents),
                        OtherKeywords.of(PACK.code(), List.of(intents), CatalogWords.NONE),
                        ANALYZER,
                        PACK.stopWords())
                .match(ANALYZER.analyse(text))
                .found();
    }

    private static IntentSettings intent(String name, String... keywords) {
        return settings(name, List.of(keywords), List.of(), List.of());
    }

    private static IntentSettings taught(String name, String... examples) {
        return settings(name, List.of(), List.of(), Stream.of(examples).toList());
    }

    private static IntentSettings settings(
            String name, List<String> keywords, List<String> patterns, List<String> examples) {
        return new IntentSettings(
                name, "", keywords, patterns, examples, List.of(), null, Map.of(), null, List.of(), null, name);
    }
}
