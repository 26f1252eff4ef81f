package dev.tendero.runtime.dialogue;

import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.runtime.conversation.SlotMemory;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.understanding.Understanding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code ¿hay otro color?} where nobody has named one: it asks in which colours what is looked at is sold. */
final class OtherValue {

    private static final String ATTRIBUTE = "atributo";

    /** The part of what is pointed at by which its variants are meant. */
    private static final String VARIANTS = "variants";

    private OtherValue() {}

    /** The message with the product pointed at, and the attribute's name as what is asked of it. */
    static Optional<Understanding> pointed(TurnRequest request, Understanding heard) {
        boolean isAsked =
                heard.entities().size() == 1 && isOther(heard.entities().getFirst());
        List<Product> seen = isAsked ? LastSeen.all(request) : List.of();
        if (seen.isEmpty() || seen.size() > 1 && !Shelves.of(request).haveAsOneThing(seen)) {
            return Optional.empty();
        }
        int place = InView.placeOf(seen.getFirst(), request.conversation().listed());
        return heard.entities().stream()
                .filter(entity -> place > 0)
                .map(entity -> word(heard, entity))
                .filter(word -> !isNamed(request, word)
                        && request.shop()
                                .understander()
                                .catalogue()
                                .hasAttribute(seen.getFirst().key(), word))
                .findFirst()
                .map(word -> asked(Pointing.at(heard, place, word)));
    }

    private static Understanding asked(Understanding pointed) {
        Entity place = pointed.entities().getFirst();
        Map<String, Object> parts = new HashMap<>(place.parts());
        parts.put(VARIANTS, true);
        return pointed.with(List.of(place.withParts(parts)), pointed.searchText());
    }

    private static boolean isOther(Entity entity) {
        return entity.entity().equals(ATTRIBUTE) && entity.parts().containsKey(SlotMemory.OTHER);
    }

    /** The {@code color} of {@code otro color}. */
    private static String word(Understanding heard, Entity entity) {
        String[] words = Normal.of(InView.said(heard, entity)).split(" ");
        return words[words.length - 1];
    }

    /** Whether a value of it was wished before: then any but that is meant. */
    private static boolean isNamed(TurnRequest request, String word) {
        return request.conversation().context().stream()
                .filter(entity -> entity.entity().equals(ATTRIBUTE))
                .anyMatch(entity ->
                        word.startsWith(Normal.of(String.valueOf(entity.parts().get("name")))));
    }
}
