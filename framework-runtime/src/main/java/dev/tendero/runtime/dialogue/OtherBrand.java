package dev.tendero.runtime.dialogue;

import dev.tendero.api.Entity;
import dev.tendero.runtime.conversation.SlotMemory;
import dev.tendero.runtime.understanding.Understanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code ¿de otra marca?} where nobody has named one: any but that of the only product of the last answer. */
final class OtherBrand {

    private static final String BRAND = "marca";

    private OtherBrand() {}

    /** The message without that brand; as it is where it asks for no other, or a brand was named. */
    static Understanding read(TurnRequest request, Understanding heard) {
        boolean isNamed = request.conversation().context().stream()
                .anyMatch(entity -> entity.entity().equals(BRAND));
        return isNamed || heard.entities().stream().noneMatch(OtherBrand::isOther)
                ? heard
                : seen(request).map(brand -> without(heard, brand)).orElse(heard);
    }

    private static Optional<String> seen(TurnRequest request) {
        return LastSeen.one(request)
                .flatMap(product -> Optional.ofNullable(product.brand()))
                .filter(brand -> !brand.isBlank());
    }

    private static Understanding without(Understanding heard, String brand) {
        List<Entity> entities = heard.entities().stream()
                .map(entity -> isOther(entity) ? unwanted(entity, brand) : entity)
                .toList();
        return heard.with(entities, heard.searchText());
    }

    private static Entity unwanted(Entity other, String brand) {
        return new Entity(BRAND, brand, other.start(), other.end(), Map.of(), false, true);
    }

    private static boolean isOther(Entity entity) {
        return entity.entity().equals(BRAND) && entity.parts().containsKey(SlotMemory.OTHER);
    }
}
