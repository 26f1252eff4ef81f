package dev.tendero.runtime.settings;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One language model's settings, as written and found right.
 *
 * @param place what the user calls it: {@code models[0].} or {@code LLM_}
 * @param values by the names of {@link ModelKeys}; what was not given is not there
 */
public record ModelEntry(String place, Map<String, String> values) {

    public ModelEntry {
        values = Map.copyOf(values);
    }

    /** What the user calls a setting of this model, such as {@code models[0].timeout} or {@code LLM_MODEL}. */
    public String called(String name) {
        return place.endsWith("_") ? place + name.toUpperCase(Locale.ROOT) : place + name;
    }

    /** The setting as written; null when it was not given. */
    public @Nullable String value(String name) {
        return values.get(name);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return values.get("provider") + " " + values.get("model");
    }
}
