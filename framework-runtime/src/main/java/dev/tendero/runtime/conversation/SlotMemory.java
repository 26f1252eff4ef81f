package dev.tendero.runtime.conversation;

import dev.tendero.api.Entity;
import dev.tendero.api.Slots;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which wishes of earlier turns still hold. A new topic (a category or product) drops the old topic and what was said
 * of it; otherwise a kind of entity that is said again replaces the old one, and the rest carries. What points into one
 * answer ({@code posicion}) never carries.
 */
public final class SlotMemory {

    private static final Set<String> TOPIC = Set.of("categoria", "producto");
    private static final Set<String> POINTERS = Set.of("posicion");

    private SlotMemory() {}

    /**
     * @param said the entities of this message
     * @param remembered the slots that the last turn left
     * @return those said, then those that carry
     */
    public static Slots merge(List<Entity> said, List<Entity> remembered) {
        List<Entity> slots = new ArrayList<>(said);
        if (said.stream().noneMatch(e -> TOPIC.contains(e.entity()))) {
            remembered.stream()
                    .filter(old -> said.stream().noneMatch(now -> replaces(now, old)))
                    .map(Entity::asCarried)
                    .forEach(slots::add);
        }
        return new Slots(slots);
    }

    /** What a turn leaves for the next one. */
    public static List<Entity> remember(Slots slots) {
        return slots.entities().stream()
                .filter(entity -> !POINTERS.contains(entity.entity()))
                .toList();
    }

    private static boolean replaces(Entity now, Entity old) {
        return now.entity().equals(old.entity())
                && now.parts().getOrDefault("name", "").equals(old.parts().getOrDefault("name", ""));
    }
}
