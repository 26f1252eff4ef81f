package dev.tendero.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of the customer's wish in a turn: the entities of the message and those carried over.
 *
 * @param entities in order of appearance, carried ones last
 */
@Stability(value = Stability.Level.STABLE, since = "0.1")
public record Slots(List<Entity> entities) {

    public Slots {
        entities = List.copyOf(entities);
    }

    /** The first wanted (not negated) entity of that kind. */
    public Optional<Entity> first(String entity) {
        return wanted(entity).stream().findFirst();
    }

    /** The value of the first wanted entity of that kind. */
    public Optional<String> value(String entity) {
        return first(entity).map(Entity::value);
    }

    /** Every entity of that kind that the customer wants. */
    public List<Entity> wanted(String entity) {
        return entities.stream()
                .filter(e -> e.entity().equals(entity) && !e.negated())
                .toList();
    }

    /** Every entity of that kind that the customer excludes. */
    public List<Entity> excluded(String entity) {
        return entities.stream()
                .filter(e -> e.entity().equals(entity) && e.negated())
                .toList();
    }

    /**
     * The slots as names for queries and templates: {@code marca} is the first value, {@code marca_list} all of them,
     * each once, {@code precio_max} the part {@code max} of the first. What is excluded is {@code marca_excluded} and
     * {@code marca_excluded_list}, without its parts.
     */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (Entity entity : entities) {
            String name = entity.entity();
            if (entity.negated()) {
                parameters.putIfAbsent(name + "_excluded", entity.value());
                parameters.put(name + "_excluded_list", values(excluded(name)));
            } else if (!parameters.containsKey(name)) {
                parameters.put(name, entity.value());
                parameters.put(name + "_list", values(wanted(name)));
                entity.parts().forEach((part, value) -> parameters.put(name + "_" + part, value));
            }
        }
        return parameters;
    }

    private static List<String> values(List<Entity> entities) {
        return entities.stream().map(Entity::value).distinct().toList();
    }
}
