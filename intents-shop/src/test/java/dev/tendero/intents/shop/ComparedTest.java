package dev.tendero.intents.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparedTest {

    private static final int FEW = 15;

    @Test
    void twoNamesAreTwoSides() {
        SearchingTurn turn = new SearchingTurn("el teclado K380 y el ratón M185", List.of());

        Compared.of(turn);

        assertThat(turn.texts()).contains("el teclado K380", "el ratón M185");
    }

    @Test
    void theSameThingOverAndOverIsOne() {
        SearchingTurn turn = new SearchingTurn("tv y TV y ".repeat(200) + "radio", List.of());

        Compared.of(turn);

        assertThat(turn.texts()).filteredOn("tv"::equalsIgnoreCase).hasSize(1);
        assertThat(turn.texts()).contains("radio");
        assertThat(turn.searches).hasSizeLessThan(FEW);
    }

    @Test
    void whoNamesHundredsComparesNothing() {
        String hundreds = IntStream.range(0, 300).mapToObj(i -> "tv" + i).collect(Collectors.joining(" y "));
        SearchingTurn turn = new SearchingTurn(hundreds, List.of());

        Compared.of(turn);

        assertThat(turn.searches).hasSizeLessThan(FEW);
    }

    @Test
    void hundredsOfBrandsAreAFewSides() {
        List<Entity> brands = IntStream.range(0, 300)
                .mapToObj(i -> Entity.of("marca", "Marca " + i, i, i + 1))
                .toList();
        SearchingTurn turn = new SearchingTurn("marcas", brands);

        Compared.of(turn);

        assertThat(turn.searches).hasSizeLessThan(FEW);
    }

    @Test
    void hundredsOfMeaningsAreAFewReadings() {
        List<Entity> greens = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            greens.add(Entity.of("atributo", "verde" + i, i, i + 1)
                    .withParts(Map.of("name", "color", "others", List.of(Map.of("name", "te", "value", "verde" + i)))));
        }
        SearchingTurn turn = new SearchingTurn("verde", greens);
        turn.finds = false;

        Compared.of(turn);

        assertThat(turn.searches).hasSizeLessThan(FEW);
    }
}
