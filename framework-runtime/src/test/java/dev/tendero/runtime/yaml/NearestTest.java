package dev.tendero.runtime.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({
        "curency, currency",
        "lenguage, language",
        "intent, intents",
        "THEME, theme",
        "synonym, synonyms",
        "catalogue, catalog",
        "nmae, name",
        "categoría, categoria"
    })
    void findsWhatWasMeant(String written, String meant) {
        List<String> words =
                List.of("currency", "language", "intents", "theme", "synonyms", "catalog", "name", "categoria");

        assertThat(Nearest.to(written, words)).contains(meant);
    }

    @Test
    void guessesNothingFarFetched() {
        assertThat(Nearest.to("color", List.of("currency", "name"))).isEmpty();
        assertThat(Nearest.to("x".repeat(10_000), List.of("x"))).isEmpty();
    }

    @Test
    void aSwapIsOneStep() {
        assertThat(Nearest.distance("ab", "ba")).isEqualTo(1);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("saludo", "saludos")).isEqualTo(1);
    }
}
