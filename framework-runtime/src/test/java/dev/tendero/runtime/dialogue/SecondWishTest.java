package dev.tendero.runtime.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondWishTest {

    @Test
    void aPartThatAsksForSomethingElseIsGivenBackAsWritten() {
        String message = "¿Tenéis tostadoras y cuánto cuesta el envío?";

        assertThat(SecondWish.of(message, part -> part.contains("envío"))).contains("cuánto cuesta el envío");
        assertThat(SecondWish.of(message, part -> false)).isEmpty();
    }

    @Test
    void theRestKeepsItsPlaces() {
        String message = "¿Tenéis tostadoras y cuánto cuesta el envío?";

        String rest = SecondWish.without("cuánto cuesta el envío", message);

        assertThat(rest).hasSameSizeAs(message).startsWith("¿Tenéis tostadoras y ");
        assertThat(rest.substring(21, 43)).isBlank();
    }

    @Test
    void oneWishHasNoSecond() {
        assertThat(SecondWish.of("¿tenéis tostadoras?", part -> true)).isEmpty();
    }

    @Test
    void ofManyPartsTheLastAreLookedAt() {
        assertThat(parts("hola, buenas, quería un portátil, negro, de 15 pulgadas y cuánto cuesta el envío"))
                .containsExactly("buenas", "quería un portátil", "negro", "de 15 pulgadas", "cuánto cuesta el envío");
    }

    @Test
    void aNumberOrACodeIsNotCut() {
        assertThat(parts("el de 19.99 y el WH-1000.2")).containsExactly("el de 19.99", "el WH-1000.2");
    }

    private static List<String> parts(String message) {
        List<String> parts = new ArrayList<>();
        SecondWish.of(message, part -> {
            parts.add(part);
            return false;
        });
        return parts;
    }
}
