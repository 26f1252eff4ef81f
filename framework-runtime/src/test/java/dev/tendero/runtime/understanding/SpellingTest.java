package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Seven shops, whose words customers write as they hear them, as their fingers slip, or as they are said elsewhere. */
class SpellingTest {

    private static final Map<String, Understander> SHOPS = new HashMap<>();

    record Case(String shop, String said, String found, String searched) {}

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        Stream.of("spelling.txt", "regions.txt", "languages.txt").forEach(file -> read(file, cases));
        return cases;
    }

    private static void read(String file, List<Case> cases) {
        String shop = "";
        for (String line : WordShop.lines(file).toList()) {
            if (line.startsWith("[")) {
                shop = line.substring(1, line.length() - 1);
            } else {
                String[] sides = line.split(" \\| ");
                cases.add(new Case(shop, sides[0], sides[1], sides[2].strip()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void takesWordsForWhatTheyWereToBe(Case sentence) {
        Understanding understood = understand(sentence.shop(), sentence.said());

        String found = understood.entities().stream()
                .map(entity -> (entity.negated() ? "!" : "") + entity.entity() + "=" + entity.value())
                .collect(Collectors.joining("; "));
        assertThat(found.isEmpty() ? "-" : found).isEqualTo(sentence.found());
        assertThat(understood.searchText().isEmpty() ? "-" : understood.searchText())
                .isEqualTo(sentence.searched());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void spansStayThoseOfTheTextAsWritten(Case sentence) {
        assertThat(understand(sentence.shop(), sentence.said()).utterance().tokens())
                .allSatisfy(token -> assertThat(sentence.said().substring(token.start(), token.end()))
                        .isEqualTo(token.text()));
    }

    @Test
    void whatIsAskedIsUnderstoodInAnySpelling() {
        assertThat(List.of(
                        "kiero berlos relojes",
                        "recomiendme algo",
                        "cmpara el primero y el segundo",
                        "q zapatillas ay?"))
                .extracting(
                        text -> understand("general", text).intents().getFirst().intent())
                .containsExactly("buscar_producto", "recomendar_categoria", "comparar_precios", "buscar_producto");
    }

    private static Understanding understand(String shop, String text) {
        return SHOPS.computeIfAbsent(shop, name -> WordShop.understander(name + ".txt", language(name)))
                .understand(text);
    }

    private static String language(String shop) {
        return shop.contains("-") ? shop.substring(shop.length() - 2) : "es";
    }
}
