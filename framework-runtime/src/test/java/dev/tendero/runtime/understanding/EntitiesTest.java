package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Entity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntitiesTest {

    private static final Map<String, Understander> SHOPS = new HashMap<>();

    record Case(String shop, String said, String found) {}

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        String shop = "";
        for (String line : WordShop.lines("entities.txt").toList()) {
            if (line.startsWith("[")) {
                shop = line.substring(1, line.length() - 1);
            } else {
                String[] sides = line.split(" \\| ");
                cases.add(new Case(shop, sides[0], sides[1].strip()));
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsThem(Case sentence) {
        List<Entity> entities = understand(sentence.shop(), sentence.said()).entities();

        assertThat(written(entities)).isEqualTo(sentence.found());
        assertThat(entities).allSatisfy(entity -> {
            String said = sentence.said().substring(entity.start(), entity.end());
            assertThat(said).isNotBlank().isEqualTo(said.strip());
        });
    }

    @Test
    void spansAreThoseOfTheTextAsWritten() {
        String text = "😀 ¿Tenéis    TELEVISORES   de  Sóny por menos de 1.299,50 €?";

        List<String> said = understand("general", text).entities().stream()
                .map(entity -> text.substring(entity.start(), entity.end()))
                .toList();

        assertThat(said).containsExactly("TELEVISORES", "Sóny", "por menos de 1.299,50 €");
    }

    @Test
    void aValueOfTwoAttributesTellsBothNames() {
        Entity green = understand("general", "té verde").entities().getLast();

        assertThat(green.parts()).containsEntry("name", "color").containsKey("others");
    }

    @Test
    void entitiesNeverOverlap() {
        cases().forEach(sentence -> {
            List<Entity> entities = understand(sentence.shop(), sentence.said()).entities();
            for (int i = 1; i < entities.size(); i++) {
                Entity before = entities.get(i - 1);
                boolean samePlace = before.start() == entities.get(i).start();
                assertThat(samePlace || before.end() <= entities.get(i).start())
                        .as(sentence.said())
                        .isTrue();
            }
        });
    }

    @Test
    void whatIsNoNameIsStillSearchedFor() {
        assertThat(understand("general", "sartenes de inducción").searchText()).isEqualTo("inducción");
    }

    private static Understanding understand(String shop, String text) {
        return SHOPS.computeIfAbsent(shop + ".txt", WordShop::understander).understand(text);
    }

    private static String written(List<Entity> entities) {
        return entities.isEmpty()
                ? "-"
                : entities.stream()
                        .map(entity -> (entity.negated() ? "!" : "") + entity.entity() + "=" + entity.value())
                        .collect(Collectors.joining("; "));
    }
}
