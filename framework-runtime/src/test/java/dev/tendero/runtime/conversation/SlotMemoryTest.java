package dev.tendero.runtime.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Entity;
import dev.tendero.api.Slots;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlotMemoryTest {

    private static final Entity BOOTS = entity("categoria", "Botas");
    private static final Entity SHOES = entity("categoria", "Zapatos");
    private static final Entity BRAND = entity("marca", "Pikolinos");
    private static final Entity SIZE = entity("talla", "42");

    @Test
    void whatIsNotSaidAgainCarries() {
        assertThat(values(merge(List.of(SIZE), List.of(BOOTS, BRAND)))).containsExactly("42", "~Botas", "~Pikolinos");
    }

    @Test
    void aTopicDropsWhatWasSaidOfTheOldOne() {
        assertThat(values(merge(List.of(SHOES), List.of(BOOTS, BRAND)))).containsExactly("Zapatos");
    }

    @Test
    void whoBeginsAnewKeepsNothing() {
        Slots slots = SlotMemory.merge(
                List.of(entity("reinicio", "de nuevo")), List.of(BOOTS, SIZE), Set.of(), Set.of("talla"));

        assertThat(values(slots)).containsExactly("de nuevo");
    }

    @Test
    void anIntentsRulesBeginATopicAndKeepWhatTheySay() {
        Slots slots = SlotMemory.merge(List.of(BRAND), List.of(BOOTS, SIZE), Set.of("marca"), Set.of("talla"));

        assertThat(values(slots)).containsExactly("Pikolinos", "~42");
    }

    @Test
    void whatOnlyNarrowsDropsNothing() {
        Entity onlyShoes = SHOES.withParts(Map.of("narrows", true));
        Entity wheels = entity("producto", "ruedas").withParts(Map.of("narrows", true));

        assertThat(values(merge(List.of(onlyShoes), List.of(BOOTS, BRAND)))).containsExactly("Zapatos", "~Pikolinos");
        assertThat(values(merge(List.of(wheels), List.of(entity("producto", "maleta"), BRAND))))
                .containsExactly("ruedas", "~maleta", "~Pikolinos");
    }

    @Test
    void ofAnotherBrandIsAnyButTheOneWantedBefore() {
        Entity another = entity("marca", "de otra marca")
                .withParts(Map.of("other", true))
                .asNegated();

        Slots slots = merge(List.of(another), List.of(BOOTS, BRAND));

        assertThat(values(slots)).containsExactly("~Botas", "~Pikolinos");
        assertThat(slots.excluded("marca")).extracting(Entity::value).containsExactly("Pikolinos");
    }

    @Test
    void whatCountsOnceIsNotRemembered() {
        Slots slots = new Slots(List.of(BOOTS, SIZE, entity("posicion", "2"), entity("pagina", "next")));

        assertThat(SlotMemory.remember(slots, Set.of("talla"))).containsExactly(BOOTS);
    }

    @Test
    void whatCountsOnceIsRememberedWhereAnEarlierTurnSaidIt() {
        Slots slots = new Slots(List.of(entity("posicion", "1"), BRAND.asCarried(), BOOTS.asCarried()));

        assertThat(SlotMemory.remember(slots, Set.of("marca"))).containsExactly(BRAND.asCarried(), BOOTS.asCarried());
    }

    private static Slots merge(List<Entity> said, List<Entity> remembered) {
        return SlotMemory.merge(said, remembered, Set.of(), Set.of());
    }

    private static Entity entity(String kind, String value) {
        return Entity.of(kind, value, 0, value.length());
    }

    private static List<String> values(Slots slots) {
        return slots.entities().stream()
                .map(entity -> (entity.carried() ? "~" : "") + entity.value())
                .toList();
    }
}
