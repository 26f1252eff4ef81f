package dev.tendero.intents.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Entity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private final ShelfTurn turn = new ShelfTurn()
            .put("Sillas", "Acme", "Una", "10", "peso", "4 kg, 9 kg", "alto", "80 cm")
            .put("Sillas", "Acme", "Dos", "10", "peso", "6 kg")
            .put("Sillas", "Acme", "Tres", "10", "largo", "2 m")
            .put("Sillas", "Acme", "Cuatro", "10", "largo", "1 m")
            .put("Sillas", "Acme", "Cinco", "10");

    @Test
    void ofSeveralValuesTheOneThatTheOrderAsksForIsMeasuredAndShown() {
        assertThat(scale("desc", 2, "peso")).hasValueSatisfying(most -> {
            assertThat(most.sizes()).containsEntry(1L, 9_000.0);
            assertThat(most.written()).containsEntry(1L, "9 kg");
            assertThat(most.ordered(List.of(2L, 1L), true)).containsExactly(1L, 2L);
        });
        assertThat(scale("asc", 2, "peso")).hasValueSatisfying(least -> {
            assertThat(least.written()).containsEntry(1L, "4 kg");
            assertThat(least.ordered(List.of(2L, 1L), false)).containsExactly(1L, 2L);
        });
    }

    @Test
    void anAttributeThatFewerThanHalfHaveTellsNothing() {
        assertThat(scale("desc", 5, "peso")).isEmpty();
        assertThat(scale("desc", 4, "alto", "largo")).map(Scale::attribute).hasValue("largo");
    }

    private Optional<Scale> scale(String direction, int products, String... names) {
        Entity order = Entity.of("orden", "x", 0, 1).withParts(Map.of("direction", direction, "names", List.of(names)));
        return Scale.of(turn, order, List.of(1L, 2L, 3L, 4L, 5L).subList(0, products));
    }
}
