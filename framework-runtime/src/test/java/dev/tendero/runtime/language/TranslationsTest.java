package dev.tendero.runtime.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranslationsTest {

    static Stream<List<String>> pairs() {
        return LanguagePack.CODES.stream()
                .flatMap(shops -> LanguagePack.CODES.stream()
                        .filter(customers -> !customers.equals(shops))
                        .map(customers -> List.of(shops, customers)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyThingHasAWordInEachLanguage(List<String> pair) {
        List<List<String>> sets = Translations.between(pair.getFirst(), pair.getLast());

        assertThat(sets)
                .hasSizeGreaterThan(200)
                .allSatisfy(words -> assertThat(words)
                        .isNotEmpty()
                        .doesNotHaveDuplicates()
                        .allSatisfy(word -> assertThat(word).isNotBlank().isEqualTo(word.strip())));
    }

    @Test
    void theShopsWordsStandFirst() {
        assertThat(Translations.between("es", "en"))
                .anySatisfy(words -> assertThat(words).startsWith("lavadora").contains("washing machine"));
        assertThat(Translations.between("en", "pt"))
                .anySatisfy(
                        words -> assertThat(words).startsWith("washing machine").contains("máquina de lavar"));
    }

    @Test
    void oneLanguageNeedsNone() {
        assertThat(Translations.between("es", "es")).isEmpty();
    }

    @Test
    void endingsInParenthesesAreFormsOfOneWord() {
        assertThat(Translations.services("es"))
                .anySatisfy(service ->
                        assertThat(service.customers()).contains("arreglar", "arregláis", "arreglan", "taller"))
                .allSatisfy(service -> assertThat(service.customers())
                        .allSatisfy(word -> assertThat(word).doesNotContain("(", ")")));
    }

    @Test
    void onePhraseCallsAService() {
        List<Translations.Service> services = Translations.services("es");

        assertThat(services).anyMatch(service -> service.isCalledBy(List.of("dónde estáis")));
        assertThat(services).noneMatch(service -> service.isCalledBy(List.of("tarjeta regalo de cumpleaños")));
    }
}
