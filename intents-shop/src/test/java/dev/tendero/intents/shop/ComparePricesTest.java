package dev.tendero.intents.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Answer;
import dev.tendero.api.Entity;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparePricesTest {

    private static final Entity DEAREST =
            Entity.of("orden", "precio", 0, 4).withParts(Map.of("direction", "desc", "by", "precio"));

    private final ShelfTurn turn = new ShelfTurn();

    @Test
    void fromTheDearestNoneIsToldToBeTheCheapest() {
        turn.put("Sillas", "Acme", "Una", "10").put("Sillas", "Acme", "Dos", "20");

        Answer answer = answer();

        assertThat(answer.values()).containsEntry("dearest", "Dos").doesNotContainKeys("cheapest", "cheapest_price");
        assertThat(answer.rows()).extracting(row -> row.text("name").orElse("")).containsExactly("Dos", "Una");
    }

    @Test
    void ofEqualPricesNoneIsTheDearest() {
        turn.put("Sillas", "Acme", "Una", "10").put("Sillas", "Acme", "Dos", "10.00");

        assertThat(answer().values())
                .doesNotContainKeys("dearest", "difference")
                .containsKey("cheapest");
    }

    private Answer answer() {
        return new ComparePrices().answer(turn.having(1, 2).says("", DEAREST));
    }
}
