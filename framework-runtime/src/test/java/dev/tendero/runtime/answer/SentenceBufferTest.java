package dev.tendero.runtime.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceBufferTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hola. ¿Qué tal? Bien | Hola./¿Qué tal?/Bien",
                "Cuesta 1.299,50 €. Es caro. | Cuesta 1.299,50 €./Es caro.",
                "1. Sony: 49,90 €#2. JBL: 39.99 € | 1. Sony: 49,90 €/2. JBL: 39.99 €",
                "Mide aprox. 20 cm. Bonito. | Mide aprox. 20 cm./Bonito.",
                "¡Mira! «Sí.» Vale… Ya. | ¡Mira!/«Sí.»/Vale…/Ya.",
                "<think>No. Sí.</think> Hola. | Hola.",
                "<b>Hola. | <b>Hola."
            })
    void sentencesAreTheSameHoweverTheTextComes(String text, String expected) {
        String whole = text.replace('#', '\n');
        for (int size = 1; size <= whole.length(); size++) {
            SentenceBuffer buffer = new SentenceBuffer();
            List<String> sentences = new ArrayList<>();
            for (int i = 0; i < whole.length(); i += size) {
                sentences.addAll(buffer.add(whole.substring(i, Math.min(whole.length(), i + size))));
            }
            sentences.add(buffer.rest());
            assertThat(sentences.stream().map(String::strip).filter(s -> !s.isEmpty()))
                    .containsExactly(expected.split("/(?!think)"));
        }
    }
}
