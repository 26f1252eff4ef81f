package dev.tendero.runtime.served;

import dev.tendero.api.Entity;
import dev.tendero.runtime.understanding.Understander;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which of an intent's quick replies fit what the customer sees. Safe for many threads. */
final class Chips {

    /** A message that names one of these looks for something else than what is shown. */
    private static final Set<String> NAMES = Set.of("categoria", "marca", "producto", "atributo", "oferta");

    private final Understander understander;
    private final Map<String, Integer> least = new ConcurrentHashMap<>();

    Chips(Understander understander) {
        this.understander = understander;
    }

    /**
     * Those that speak of no more products than are shown: nobody compares the first two of one.
     *
     * @param shown how many products the customer sees
     */
    List<String> fitting(List<String> chips, int shown) {
        return chips.stream().filter(chip -> least(chip) <= shown).toList();
    }

    /** So many products must be shown for it to make sense. */
    private int least(String chip) {
        return least.computeIfAbsent(
                chip, text -> spokenOf(understander.understand(text).entities()));
    }

    private static int spokenOf(List<Entity> entities) {
        boolean isOfOthers = entities.stream().map(Entity::entity).anyMatch(NAMES::contains);
        return isOfOthers
                ? 0
                : entities.stream().mapToInt(Chips::spokenOf).max().orElse(0);
    }

    /** The last one is one of several, and so is the cheapest; there may be something cheaper than the only one. */
    private static int spokenOf(Entity entity) {
        return switch (entity.entity()) {
            case "posicion" -> entity.parts().get("index") instanceof Integer place && place > 0 ? place : 2;
            case "orden" -> entity.parts().containsKey("comparative") ? 1 : 2;
            default -> 0;
        };
    }
}
