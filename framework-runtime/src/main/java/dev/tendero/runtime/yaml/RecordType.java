package dev.tendero.runtime.yaml;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record that is written as a mapping: a key in snake case for each component. What its constructor without arguments
 * makes are the defaults; without one, every key is required.
 */
public final class RecordType {

    private final Constructor<? extends Record> constructor;
    private final List<RecordKey> keys;

    private RecordType(Constructor<? extends Record> constructor, List<RecordKey> keys) {
        this.constructor = constructor;
        this.keys = keys;
    }

    /** @throws IllegalArgumentException when it can't be written so, saying why */
    public static RecordType of(Class<? extends Record> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Optional<? extends Record> defaults = defaults(type);
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            List<RecordKey> keys = new ArrayList<>();
            for (RecordComponent component : components) {
                keys.add(RecordKey.of(component, defaults.orElse(null)));
            }
            return new RecordType(constructor, List.copyOf(keys));
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IllegalArgumentException(type.getName() + " can't be made (" + cause(e) + ")", e);
        }
    }

    private static Optional<? extends Record> defaults(Class<? extends Record> type)
            throws ReflectiveOperationException {
        for (Constructor<?> each : type.getDeclaredConstructors()) {
            if (each.getParameterCount() == 0) {
                each.setAccessible(true);
                return Optional.of(type.cast(each.newInstance()));
            }
        }
        return Optional.empty();
    }

    /** What was written; empty, with problems at their places, when it is no such record. Finishes the mapping. */
    public Optional<Record> read(String name, MappingReader in, Problems problems) {
        int before = problems.count();
        Map<RecordKey, @Nullable Object> values = new HashMap<>();
        keys.forEach(key -> values.put(key, key.read(in)));
        in.finish();
        return problems.count() > before ? Optional.empty() : make(name, values, in.at(), problems);
    }

    /**
     * The record where nothing was written.
     *
     * @param place of the problem where there are no defaults
     */
    public Optional<Record> unwritten(String name, Position place, Problems problems) {
        List<String> missing =
                keys.stream().filter(RecordKey::isRequired).map(RecordKey::name).toList();
        if (!missing.isEmpty()) {
            problems.add(place, name + " are missing; expected a value for " + String.join(", ", missing));
            return Optional.empty();
        }
        Map<RecordKey, @Nullable Object> values = new HashMap<>();
        keys.forEach(key -> values.put(key, key.instead()));
        return make(name, values, place, problems);
    }

    private Optional<Record> make(
            String name, Map<RecordKey, @Nullable Object> values, Position place, Problems problems) {
        try {
            return Optional.of(
                    constructor.newInstance(keys.stream().map(values::get).toArray()));
        } catch (ReflectiveOperationException | LinkageError e) {
            problems.add(place, name + " are refused: " + cause(e));
            return Optional.empty();
        }
    }

    private static String cause(Throwable thrown) {
        Throwable cause = thrown instanceof InvocationTargetException wrapped ? wrapped.getTargetException() : thrown;
        return cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : cause.toString();
    }
}
