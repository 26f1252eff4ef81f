package dev.tendero.intents.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Answer;
import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchProductsTest {

    private static final Entity SHOES = entity("categoria", "Zapatos");
    private static final Entity BAGS = entity("categoria", "Bolsos");
    private static final Entity ACME = entity("marca", "Acme");
    private static final Entity MORE = entity("pagina", "next");

    private final ShelfTurn turn = new ShelfTurn();

    @Test
    void theWishThatEmptiesTheListIsNamed() {
        shoes();

        Answer answer = answer(turn.says("", SHOES, entity("marca", "Jura")));

        assertThat(answer.variant()).isEqualTo("relaxed");
        assertThat(answer.values()).containsEntry("dropped_marca", "Jura").doesNotContainKey("several");
        assertThat(names(answer)).containsExactly("Zapato 1", "Zapato 2", "Zapato 3", "Zapato 4", "Zapato 5");
    }

    @Test
    void twoWishesThatEmptyTheListTogetherAreBothNamed() {
        shoes();

        Answer answer = answer(turn.says("", SHOES, entity("marca", "Jura"), upTo("1")));

        assertThat(answer.values())
                .containsEntry("dropped_marca", "Jura")
                .containsEntry("dropped_precio", "-")
                .containsEntry("several", true);
        assertThat(answer.rows()).hasSize(5);
    }

    @Test
    void whatFollowsWhatWasGivenUpIsGivenUpAgain() {
        shoes();
        Entity jura = entity("marca", "Jura").asCarried();

        Answer answer = answer(turn.having(1, 2, 3, 4, 5).says("", MORE, SHOES.asCarried(), jura));

        assertThat(answer.variant()).isEqualTo("relaxed");
        assertThat(answer.values()).containsEntry("dropped_marca", "Jura");
        assertThat(names(answer)).containsExactly("Zapato 6", "Zapato 7");
    }

    @Test
    void afterTheLastThereIsNoMore() {
        shoes();

        assertThat(answer(turn.having(6, 7).says("", MORE, SHOES.asCarried())).variant())
                .isEqualTo("end");
    }

    @Test
    void nothingFollowsAListThatThisWishHasNotFound() {
        shoes();
        turn.put("Bolsos", "Acme", "Bolso 1", "10");

        assertThat(answer(turn.having(8).says("", MORE, SHOES.asCarried())).variant())
                .isEqualTo("end");
    }

    @Test
    void ofSeveralThingsEachStandsAmongTheFirst() {
        shoes();
        turn.put("Bolsos", "Acme", "Bolso 1", "10");

        Answer answer = answer(turn.says("", SHOES, BAGS));

        assertThat(names(answer)).containsExactly("Zapato 1", "Bolso 1", "Zapato 2", "Zapato 3", "Zapato 4");
    }

    @Test
    void cheaperIsCheaperThanTheProductThatIsLookedAt() {
        shoes();

        Answer answer =
                answer(turn.having(3).says("", ShelfTurn.order("asc", "shown"), SHOES.asCarried(), ACME.asCarried()));

        assertThat(answer.values()).containsEntry("cheaper_than", "Zapato 3");
        assertThat(names(answer)).containsExactly("Zapato 1", "Zapato 2");
    }

    @Test
    void nothingIsCheaperThanTheCheapest() {
        shoes();

        Answer answer = answer(turn.having(1).says("", ShelfTurn.order("asc", "shown")));

        assertThat(answer.variant()).isEqualTo("none");
        assertThat(answer.values()).containsEntry("cheaper_than", "Zapato 1");
    }

    @Test
    void cheaperThanWhatIsNamedIsComparedWithThat() {
        shoes();

        Answer answer = answer(turn.says("Zapato 2", ShelfTurn.order("asc", "named"), entity("producto", "Zapato 2")));

        assertThat(answer.values()).containsEntry("cheaper_than", "Zapato 2");
        assertThat(names(answer)).containsExactly("Zapato 1");
    }

    @Test
    void likeItComeInThatOrderWhereAConditionIsLeftAsideToo() {
        turn.put("Cafeteras", "Acme", "Cafetera italiana roja", "20", "color", "rojo")
                .put("Cafeteras", "Acme", "Molinillo", "20", "color", "rojo")
                .put("Cafeteras", "Acme", "Cafetera italiana azul", "25", "color", "azul");
        Entity green = Entity.of("atributo", "verde", 0, 5)
                .withParts(Map.of("name", "color", "value", "verde"))
                .asCarried();

        Answer answer = answer(turn.having(1).says("", entity("parecido", "algo parecido"), green));

        assertThat(answer.values()).containsEntry("beside_dropped", "verde");
        assertThat(names(answer)).containsExactly("Cafetera italiana azul", "Molinillo");
    }

    @Test
    void likeItComeFirstThoseThatShareItsWords() {
        turn.put("Cafeteras", "Acme", "Cafetera italiana roja", "20")
                .put("Cafeteras", "Acme", "Cafetera de goteo", "21")
                .put("Cafeteras", "Bona", "Cafetera italiana azul", "60")
                .put("Bolsos", "Acme", "Bolso italiano rojo", "20");

        Answer answer = answer(turn.having(1).says("", entity("parecido", "algo parecido")));

        assertThat(answer.values()).containsEntry("like", "Cafetera italiana roja");
        assertThat(names(answer)).containsExactly("Cafetera italiana azul", "Cafetera de goteo");
    }

    @Test
    void whatNobodyWishesForIsNotAskedFor() {
        List<String> held = List.of("huevo", "leche", "gluten", "soja");
        for (int i = 0; i < 8; i++) {
            String holds = held.get(i % 4);
            turn.put("Tartas", "Acme", "Tarta " + i, "20", "alérgenos", holds, "Ingredientes", holds, "trazas", holds);
        }
        assertThat(answer(turn.says("", entity("categoria", "Tartas"))).values())
                .doesNotContainKey("narrow_atributo");
    }

    @Test
    void whatSomebodyMayWishForIsAskedFor() {
        for (int i = 0; i < 8; i++) {
            turn.put("Tartas", "Acme", "Tarta " + i, "20", "sabor", i % 2 == 0 ? "queso" : "nata");
        }
        assertThat(answer(turn.says("", entity("categoria", "Tartas"))).values())
                .containsEntry("narrow_atributo", "sabor");
    }

    private void shoes() {
        for (int i = 1; i <= 7; i++) {
            turn.put("Zapatos", i % 2 == 0 ? "Bona" : "Acme", "Zapato " + i, Integer.toString(10 * i));
        }
    }

    private static Answer answer(ShelfTurn turn) {
        return new SearchProducts().answer(turn);
    }

    private static List<String> names(Answer answer) {
        return answer.products().stream().map(Product::name).toList();
    }

    private static Entity entity(String kind, String value) {
        return Entity.of(kind, value, 0, value.length());
    }

    private static Entity upTo(String amount) {
        return entity("precio", "hasta " + amount).withParts(Map.of("max", new BigDecimal(amount)));
    }
}
