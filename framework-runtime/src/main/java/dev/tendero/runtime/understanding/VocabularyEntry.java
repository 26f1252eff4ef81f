package dev.tendero.runtime.understanding;

import java.util.HashMap;
import java.util.Map;

/**
 * A word or phrase that the catalogue knows.
 *
 * @param entity its kind: {@code marca}, {@code categoria} or {@code atributo}; {@link #AMOUNT} of an attribute that is
 *     no choice, whose values nobody says but to measure
 * @param value in the shop's own spelling; the name of an attribute that is answered with yes, {@code GPS}
 * @param parts as in {@link dev.tendero.api.Entity#parts()}; an attribute value has {@code name} and {@code value}
 */
public record VocabularyEntry(String entity, String value, Map<String, Object> parts) {

    /** One of an attribute's many amounts: {@code 384 litros} of {@code capacidad}. */
    public static final String AMOUNT = "medida";

    public VocabularyEntry {
        parts = Map.copyOf(parts);
    }

    VocabularyEntry with(String part, Object value) {
        Map<String, Object> more = new HashMap<>(parts);
        more.put(part, value);
        return new VocabularyEntry(entity, this.value, more);
    }

    /** Whether it may be meant by its own words, rather than by what it measures alone. */
    boolean isCalled() {
        return !entity.equals(AMOUNT);
    }

    /** Whether it is what some product has of an attribute. */
    boolean isOfAttribute() {
        return (entity.equals("atributo") || entity.equals(AMOUNT)) && parts.containsKey("name");
    }
}
