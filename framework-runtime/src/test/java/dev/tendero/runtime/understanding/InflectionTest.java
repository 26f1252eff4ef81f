package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {

    @ParameterizedTest
    @CsvSource({
        "rojo, rojas",
        "gris, grises",
        "luz, luces",
        "azul, azuis",
        "trem, trens",
        "infantil, infantis",
        "pao, paes",
        "espanol, espanolas",
        "ingles, inglesa",
        "cherry, cherries",
        "torch, torches"
    })
    void areOneWord(String one, String other) {
        assertThat(Inflection.areOneWord(one, other)).isTrue();
        assertThat(Inflection.areOneWord(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"tele, tela", "verdad, verde", "plata, plateado", "cable, cabeza", "tren, trenza"})
    void areTwo(String one, String other) {
        assertThat(Inflection.areOneWord(one, other)).isFalse();
    }
}
