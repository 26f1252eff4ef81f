package dev.tendero.runtime.served;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Entity;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.understanding.Understanding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChipsTest {

    private static final Map<String, List<Entity>> MEANT = Map.of(
            "the cheapest", List.of(entity("orden")),
            "something cheaper", List.of(entity("orden").withParts(Map.of("comparative", "shown"))),
            "compare the first two", List.of(place(1), place(2)),
            "the first", List.of(place(1)),
            "the last", List.of(place(-1)),
            "the third", List.of(place(3)),
            "the cheapest shoes", List.of(entity("orden"), entity("categoria")),
            "what can you do?", List.of());

    private final Chips chips = new Chips(
            text -> new Understanding(new Utterance(text, "en", List.of()), List.of(), 0.4, MEANT.get(text), ""));

    @Test
    void whatSpeaksOfMoreThanIsShownIsLeftOut() {
        assertThat(fitting(0)).containsExactly("the cheapest shoes", "what can you do?");
        assertThat(fitting(1))
                .containsExactly("something cheaper", "the cheapest shoes", "the first", "what can you do?");
        assertThat(fitting(2)).doesNotContain("the third").hasSize(MEANT.size() - 1);
        assertThat(fitting(3)).hasSize(MEANT.size());
    }

    private List<String> fitting(int shown) {
        return chips.fitting(MEANT.keySet().stream().sorted().toList(), shown);
    }

    private static Entity entity(String kind) {
        return Entity.of(kind, kind, 0, 0);
    }

    private static Entity place(int index) {
        return entity("posicion").withParts(Map.of("index", index));
    }
}
