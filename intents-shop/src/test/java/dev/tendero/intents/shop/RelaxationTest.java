package dev.tendero.intents.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.ProductSearch;
import dev.tendero.intents.shop.Relaxation.Dropped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RelaxationTest {

    private static final ProductSearch WISH = ProductSearch.builder()
            .categories(List.of("Zapatos"))
            .brands(List.of("Acme"))
            .attributes(Map.of("color", List.of("rojo")))
            .price(null, BigDecimal.TEN)
            .build();

    @Test
    void onePartIsGivenUpBeforeTwoAndTwoBeforeAll() {
        assertThat(ways(WISH, Set.of()))
                .containsExactly(
                        "atributo",
                        "marca",
                        "precio",
                        "atributo marca",
                        "atributo precio",
                        "marca precio",
                        "precio marca atributo");
    }

    @Test
    void whatWasSaidLastIsKeptLongest() {
        assertThat(ways(WISH, Set.of("atributo color")))
                .containsExactly(
                        "marca",
                        "precio",
                        "marca precio",
                        "atributo",
                        "atributo marca",
                        "atributo precio",
                        "precio marca atributo");
        assertThat(ways(WISH, Set.of("marca", "precio", "atributo color"))).isEqualTo(ways(WISH, Set.of()));
    }

    @Test
    void ofTwoAttributesTheOneSaidLastIsKept() {
        ProductSearch wish = ProductSearch.builder()
                .categories(List.of("Chaquetas"))
                .attributes(new TreeMap<>(Map.of("género", List.of("mujer"), "talla", List.of("M"))))
                .build();

        assertThat(Relaxation.of(Relaxation.none(wish), Set.of("atributo género"))
                        .getFirst()
                        .search()
                        .attributes())
                .containsOnlyKeys("género");
    }

    @Test
    void somethingToLookForIsLeft() {
        ProductSearch brandAlone =
                ProductSearch.builder().brands(List.of("Acme")).text("rojo").build();

        assertThat(ways(brandAlone, Set.of())).containsExactly("marca", "texto");
        assertThat(ways(ProductSearch.forText("rojo"), Set.of())).isEmpty();
    }

    @Test
    void ofSeveralAttributesEachIsGivenUpAlone() {
        ProductSearch wish = ProductSearch.builder()
                .categories(List.of("Zapatos"))
                .attributes(Map.of("color", List.of("rojo"), "talla", List.of("42")))
                .build();

        assertThat(Relaxation.of(Relaxation.none(wish), Set.of()))
                .extracting(way -> way.search().attributes().keySet())
                .contains(Set.of("color"), Set.of("talla"), Set.of());
    }

    private static List<String> ways(ProductSearch wish, Set<String> said) {
        return Relaxation.of(Relaxation.none(wish), said).stream()
                .map(way -> way.dropped().stream().map(Dropped::part).collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void wordsThatNothingSaysAreGivenUpBeforeAll() {
        ProductSearch wish = ProductSearch.builder()
                .categories(List.of("Teclados"))
                .text("mecánico dorado")
                .build();

        assertThat(Relaxation.of(new Relaxation(wish, List.of(), Map.of(), true, List.of("dorado")), Set.of()))
                .extracting(way -> way.search().text())
                .containsExactly("mecánico", "");
    }
}
