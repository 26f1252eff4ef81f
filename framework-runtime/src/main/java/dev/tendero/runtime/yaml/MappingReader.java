package dev.tendero.runtime.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mapping key by key. Whatever is wrong becomes a problem at its place and reading goes on, so a caller looks
 * at the problems before it trusts what it got. Once all keys were asked for, {@link #finish} reports those that nobody
 * knows. For one thread.
 */
public final class MappingReader {

    private static final String MAPPING = "indented \"key: value\" lines";

    private final YamlMapping mapping;
    private final Problems problems;
    private final Map<String, YamlNode> values;
    private final Set<String> known = new LinkedHashSet<>();

    public MappingReader(YamlMapping mapping, Problems problems) {
        this.mapping = mapping;
        this.problems = problems;
        this.values = mapping.values();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** As {@link YamlMapping#at}. */
    public Position at(Object... path) {
        return mapping.at(path);
    }

    /** The value, or {@code instead} with a problem. */
    public <T> T required(String key, ValueType<T> type, T instead) {
        requirePresence(key, type.expected());
        return optional(key, type).orElse(instead);
    }

    public <T> Optional<T> optional(String key, ValueType<T> type) {
        return value(key).flatMap(node -> parsed(key, node, type));
    }

    /** A list of values, where a lone value counts as a list of one; null when the key is not there. */
    public <T> @Nullable List<T> optionalList(String key, ValueType<T> type) {
        return value(key).map(node -> items(key, node, type)).orElse(null);
    }

    /** As {@link #optionalList}; empty when the key is not there. */
    public <T> List<T> list(String key, ValueType<T> type) {
        List<T> items = optionalList(key, type);
        return items == null ? List.of() : items;
    }

    /** The mapping under that key; it has to be finished by the caller. */
    public Optional<MappingReader> mapping(String key) {
        return value(key).flatMap(node -> asMapping(key, node));
    }

    /** As {@link #mapping}; a problem when the key is not there. */
    public Optional<MappingReader> requiredMapping(String key) {
        requirePresence(key, MAPPING);
        return mapping(key);
    }

    /** The mappings of a list; they have to be finished by the caller. */
    public List<MappingReader> mappings(String key) {
        return value(key).stream()
                .flatMap(node -> node instanceof YamlSequence(Position at, List<YamlNode> items)
                        ? items.stream()
                        : Optional.of(node).stream())
                .flatMap(item -> asMapping(key + " item", item).stream())
                .toList();
    }

    /** The mapping under that key whose own keys are free; empty when the key is not there. */
    public <T> Map<String, T> free(String key, ValueType<T> type) {
        Map<String, T> found = new LinkedHashMap<>();
        mapping(key)
                .ifPresent(reader -> reader.mapping
                        .entries()
                        .forEach(entry -> reader.optional(entry.name(), type)
                                .ifPresent(value -> found.put(entry.name(), value))));
        return found;
    }

    /** The mapping under that key whose own keys are free and whose values are mappings, each to be finished. */
    public Map<YamlScalar, MappingReader> freeMappings(String key) {
        Map<YamlScalar, MappingReader> found = new LinkedHashMap<>();
        mapping(key)
                .ifPresent(reader -> reader.mapping
                        .entries()
                        .forEach(entry ->
                                reader.mapping(entry.name()).ifPresent(value -> found.put(entry.key(), value))));
        return found;
    }

    /** The keys, where they are free. */
    public List<YamlScalar> keys() {
        return mapping.entries().stream().map(YamlMapping.Entry::key).toList();
    }

    /** What stands under that key; marks it as known. */
    public Optional<YamlNode> value(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** Reports the keys that were not asked for. */
    public void finish() {
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (!known.contains(entry.name())) {
                problems.add(entry.key().position(), unknown(entry.name()));
            }
        }
    }

    private String unknown(String key) {
        return "unknown key " + YamlScalar.quote(key) + "; expected one of " + String.join(", ", known)
                + Nearest.hint(key, known);
    }

    /** A problem when the key is not there. */
    void requirePresence(String key, String expected) {
        known.add(key);
        if (!has(key)) {
            problems.add(mapping.position(), "the key \"" + key + "\" is missing; expected " + expected);
        }
    }

    private <T> List<T> items(String key, YamlNode node, ValueType<T> type) {
        if (!(node instanceof YamlSequence(Position at, List<YamlNode> items))) {
            return parsed(key, node, type).stream().toList();
        }
        List<T> found = new ArrayList<>();
        items.forEach(item -> parsed(key + " item", item, type).ifPresent(found::add));
        return found;
    }

    private <T> Optional<T> parsed(String key, YamlNode node, ValueType<T> type) {
        if (!(node instanceof YamlScalar scalar) || scalar.isNothing()) {
            problems.add(node.position(), key + is(node) + "; expected " + type.expected());
            return Optional.empty();
        }
        Optional<T> value = type.parse(scalar.text());
        if (value.isEmpty()) {
            problems.add(node.position(), type.complaint(key, scalar.text()));
        }
        return value;
    }

    private Optional<MappingReader> asMapping(String key, YamlNode node) {
        if (node instanceof YamlMapping found) {
            return Optional.of(new MappingReader(found, problems));
        }
        problems.add(node.position(), key + is(node) + "; expected " + MAPPING);
        return Optional.empty();
    }

    private static String is(YamlNode node) {
        boolean nothing = node instanceof YamlScalar scalar && scalar.isNothing();
        return nothing ? " has no value" : " is " + node.described();
    }
}
