package dev.tendero.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlotsTest {

    @Test
    void aValueThatIsSaidTwiceIsListedOnce() {
        assertThat(parameters(entity("Gorras y sombreros"), entity("Gorras y sombreros"), entity("Bolsos")))
                .containsEntry("categoria", "Gorras y sombreros")
                .containsEntry("categoria_list", List.of("Gorras y sombreros", "Bolsos"));
    }

    @Test
    void whatIsExcludedHasNamesOfItsOwn() {
        assertThat(parameters(entity("Botas").asNegated(), entity("Zuecos").asNegated()))
                .containsOnlyKeys("categoria_excluded", "categoria_excluded_list")
                .containsEntry("categoria_excluded", "Botas")
                .containsEntry("categoria_excluded_list", List.of("Botas", "Zuecos"));
    }

    private static Map<String, Object> parameters(Entity... entities) {
        return new Slots(List.of(entities)).parameters();
    }

    private static Entity entity(String category) {
        return Entity.of("categoria", category, 0, category.length());
    }
}
