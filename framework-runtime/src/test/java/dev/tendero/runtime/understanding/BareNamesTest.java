package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BareNamesTest {

    private static final Understander FASHION = WordShop.understander("fashion.txt");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tubo de PVC",
                "unas tostadoras",
                "¿y tostadoras?",
                "abono para los geranios",
                "vestidos de menos de 300 euros",
                "botas Fulanita"
            })
    void whoOnlyNamesAThingLooksForIt(String text) {
        assertThat(FASHION.understand(text).bareName()).contains("buscar_producto");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cuéntame un chiste",
                "el segundo",
                "¿quién ganó el partido de ayer?",
                "las botas se me han roto a los tres días",
                "asdfghjkl qwerty",
                "xyzzy plugh frobozz",
                "lkjh mnbv",
                "jajajaja",
                "corrígeme la redacción de lengua",
                "hola"
            })
    void whatSaysMoreIsNoName(String text) {
        assertThat(FASHION.understand(text).bareName()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"¿Cuánto es quince por tres?", "cuanto es 25 por 4"})
    void aSumAsksForNoProduct(String text) {
        Understanding sum = FASHION.understand(text);

        assertThat(sum.intents().getFirst().confidence()).isLessThan(sum.leastConfidence());
    }
}
