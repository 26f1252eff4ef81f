package dev.tendero.runtime.understanding;

import java.util.Map;

/**
 * A word or phrase that the catalogue knows.
 *
 * @param entity its kind: {@code marca}, {@code categoria} or {@code atributo}
 * @param value in the shop's own spelling; the name of an attribute that is answered with yes, {@code GPS}
 * @param parts as in {@link dev.tendero.api.Entity#parts()}; an attribute value has {@code name} and {@code value}
 */
public record VocabularyEntry(String entity, String value, Map<String, Object> parts) {

    public VocabularyEntry {
        parts = Map.copyOf(parts);
    }
}
