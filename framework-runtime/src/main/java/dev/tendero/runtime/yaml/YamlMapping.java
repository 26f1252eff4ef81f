package dev.tendero.runtime.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keys with values, in the order written, each key once.
 *
 * @param position of the first key
 */
public record YamlMapping(Position position, List<Entry> entries) implements YamlNode {

    /** One line of a mapping. */
    public record Entry(YamlScalar key, YamlNode value) {

        public String name() {
            return key.text();
        }
    }

    public YamlMapping {
        entries = List.copyOf(entries);
    }

    public Optional<Entry> entry(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /**
     * Where the value at the end of that path stands: names of keys, and places in lists from 0. Where the path leaves
     * what was written, the deepest part of it that was.
     */
    public Position at(Object... path) {
        return find(path).position();
    }

    /** What stands at the end of that path, or the deepest part of it that was written. */
    public YamlNode find(Object... path) {
        YamlNode node = this;
        for (Object step : path) {
            Optional<YamlNode> next = step(node, step);
            if (next.isEmpty()) {
                return node;
            }
            node = next.get();
        }
        return node;
    }

    private static Optional<YamlNode> step(YamlNode node, Object step) {
        return switch (node) {
            case YamlMapping mapping -> mapping.entry(String.valueOf(step)).map(Entry::value);
            case YamlSequence(Position position, List<YamlNode> items) ->
                step instanceof Integer index && index < items.size()
                        ? Optional.of(items.get(index))
                        : Optional.empty();
            case YamlScalar scalar -> Optional.empty();
        };
    }

    /** The values by key, in the order written. */
    public Map<String, YamlNode> values() {
        return entries.stream()
                .collect(Collectors.toMap(Entry::name, Entry::value, (first, second) -> first, LinkedHashMap::new));
    }

    @Override
    public String described() {
        return "a mapping";
    }
}
