package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredValuesTest {

    private static String read(String language, String name, String value) {
        LanguagePack pack = LanguagePack.of(language);
        VocabularyEntry entry = new VocabularyEntry("atributo", value, Map.of("name", name, "value", value));
        return new MeasuredValues(new TextAnalyzer(pack), pack)
                .read(entry)
                .map(read -> read.of() + " " + read.least().toPlainString()
                        + (read.least().equals(read.most())
                                ? ""
                                : "-" + read.most().toPlainString())
                        + (read.isOpen() ? "+" : ""))
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "contenido, '1,5 L', ml 1500.0",
        "contenido, 500g, g 500",
        "raciones, 12, people 12",
        "número de plazas, 3, people 3",
        "jugadores, 2-5, people 2-5",
        "jugadores, de 2 a 4 jugadores, people 2-4",
        "jugadores, 2 a 4, people 2-4",
        "edad, a partir de 8 años, anos 8+",
        "edad, 3+, anos 3+",
        "edad recomendada, +10, anos 10+",
        "edad, 6, anos 6+",
        "edad, 4 años, anos 4+",
        "edad, 3-6 años, anos 3-6",
        "peso, hasta 20 kg, g 0-20000",
        "autonomía, 10 h o más, h 10+",
        "ideal para, para 4, people 4",
        "red, 5G, none",
        "número, 1e999999999, none",
        "color, azul, none",
        "modelo, Serie 5 Pro, none"
    })
    void whatAValueMeasures(String name, String value, String measured) {
        assertThat(read("es", name, value)).isEqualTo(measured);
    }

    @Test
    void alsoInAnotherLanguageThanTheCustomers() {
        assertThat(read("en", "edad", "a partir de 8 años")).isEqualTo("anos 8+");
        assertThat(read("en", "jugadores", "2-5")).isEqualTo("people 2-5");
        assertThat(read("es", "age", "8 years and up")).isEqualTo("none");
        assertThat(read("pt", "capacidad", "60 litros")).isEqualTo("ml 60000");
    }
}
