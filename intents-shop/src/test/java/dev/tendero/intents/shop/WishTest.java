package dev.tendero.intents.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Entity;
import dev.tendero.api.ProductSearch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WishTest {

    @Test
    void anyOfSeveralValuesWillDo() {
        ProductSearch search = search(
                Entity.of("marca", "Sony", 0, 4),
                Entity.of("marca", "LG", 7, 9),
                colour("rojo", Map.of("name", "color")),
                colour("azul", Map.of("name", "color")));

        assertThat(search.brands()).containsExactly("Sony", "LG");
        assertThat(search.attributes()).isEqualTo(Map.of("color", List.of("rojo", "azul")));
    }

    @Test
    void whatIsNotWantedIsExcluded() {
        ProductSearch search = search(
                Entity.of("categoria", "Botas", 0, 5).asNegated(),
                Entity.of("categoria", "Sandalias", 6, 15),
                Entity.of("marca", "Puma", 16, 20).asNegated(),
                colour("negro", Map.of("name", "color")).asNegated());

        assertThat(search.categories()).containsExactly("Sandalias");
        assertThat(search.excludedCategories()).containsExactly("Botas");
        assertThat(search.excludedBrands()).containsExactly("Puma");
        assertThat(search.attributes()).isEmpty();
        assertThat(search.excludedAttributes()).isEqualTo(Map.of("color", List.of("negro")));
    }

    @Test
    void aValueOfSeveralAttributesIsUnwantedInAll() {
        Entity green =
                colour("verde", Map.of("name", "color", "others", List.of(Map.of("name", "tipo", "value", "verde"))));

        assertThat(search(Entity.of("categoria", "Té", 0, 2), green.asNegated()).excludedAttributes())
                .isEqualTo(Map.of("color", List.of("verde"), "tipo", List.of("verde")));
    }

    private static Entity colour(String value, Map<String, Object> parts) {
        return Entity.of("atributo", value, 0, value.length()).withParts(parts);
    }

    private static ProductSearch search(Entity... entities) {
        return Wish.of(new SearchingTurn("", List.of(entities)), 5);
    }
}
