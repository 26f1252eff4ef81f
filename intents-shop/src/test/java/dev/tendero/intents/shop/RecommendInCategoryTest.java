package dev.tendero.intents.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Answer;
import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecommendInCategoryTest {

    private static final Entity GIFTS = entity("categoria", "Regalos");
    private static final Entity MOTHER = entity("producto", "madre");

    private final ShelfTurn turn =
            new ShelfTurn().put("Regalos", "Acme", "Cesta", "39").put("Pan", "Acme", "Barra", "1.30");

    @Test
    void wordsThatNoProductHasAreLeftAsideAndNamed() {
        Answer answer = answer(turn.says("madre", GIFTS, MOTHER, upTo("40")));

        assertThat(answer.variant()).isEqualTo("relaxed");
        assertThat(answer.values()).containsEntry("dropped_texto", "madre").doesNotContainKey("unmet");
        assertThat(answer.products()).extracting(Product::name).containsExactly("Cesta");
    }

    @Test
    void aWishThatNothingMeetsIsGivenUpAndSaidToBeUnmet() {
        Answer answer = answer(turn.says("", GIFTS, upTo("10")));

        assertThat(answer.variant()).isEqualTo("relaxed");
        assertThat(answer.values()).containsEntry("dropped_precio", "-").containsEntry("unmet", true);
        assertThat(answer.products()).extracting(Product::name).containsExactly("Cesta");
    }

    @Test
    void whatIsNamedAloneAndNotThereIsMissedByItsName() {
        Answer answer = answer(turn.says("frio", entity("producto", "frio")));

        assertThat(answer.variant()).isEqualTo("none");
        assertThat(answer.values()).containsEntry("texto", "frio");
    }

    @Test
    void whoNamesNothingIsAskedForACategory() {
        assertThat(answer(turn.says("")).variant()).isEqualTo("choose");
    }

    private static Answer answer(ShelfTurn turn) {
        return new RecommendInCategory().answer(turn);
    }

    private static Entity entity(String kind, String value) {
        return Entity.of(kind, value, 0, value.length());
    }

    private static Entity upTo(String amount) {
        return entity("precio", "hasta " + amount).withParts(Map.of("max", new BigDecimal(amount)));
    }
}
