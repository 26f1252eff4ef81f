package dev.tendero.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A piece of an utterance that names something: a brand, a price, the second one.
 *
 * @param entity its kind, such as {@code marca} or {@code precio}
 * @param value the value in the shop's own spelling, such as {@code Adidas} for {@code adidas}; of an attribute that is
 *     answered with yes or no its name, {@code GPS}, whose {@code value} among the parts is the yes
 * @param start index of its first UTF-16 unit in the utterance's text; -1 when it was carried over from an earlier turn
 * @param end index after its last UTF-16 unit; -1 when it was carried over
 * @param parts the value taken apart, typed: {@code precio} has {@code min} and {@code max}
 *     ({@link java.math.BigDecimal}, either may be missing), {@code atributo} has {@code name} and {@code value},
 *     {@code orden} has {@code by} and {@code direction}, and of an amount other than the price {@code names} of the
 *     attributes that may tell it, best first, and {@code units} of amounts in products' names, {@code posicion} has
 *     {@code index} ({@link Integer}, 1 is the first, -1 the last), {@code remaining} for the one of a list that was
 *     not looked at and {@code implied} where nothing in the words points; empty for most
 * @param carried whether it comes from an earlier turn of the conversation
 * @param negated whether the customer excludes it ({@code que no sea Samsung})
 */
@Stability(value = Stability.Level.EVOLVING, since = "0.1")
public record Entity(
        String entity, String value, int start, int end, Map<String, Object> parts, boolean carried, boolean negated) {

    public Entity {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** An entity found in the text, without parts. */
    public static Entity of(String entity, String value, int start, int end) {
        return new Entity(entity, value, start, end, Map.of(), false, false);
    }

    public Entity withParts(Map<String, Object> newParts) {
        return new Entity(entity, value, start, end, newParts, carried, negated);
    }

    public Entity asNegated() {
        return new Entity(entity, value, start, end, parts, carried, true);
    }

    /** The same wish, remembered in a later turn: it has no place in that turn's text. */
    public Entity asCarried() {
        return new Entity(entity, value, -1, -1, parts, true, negated);
    }
}
