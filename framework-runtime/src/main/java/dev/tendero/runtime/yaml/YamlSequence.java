package dev.tendero.runtime.yaml;

import java.util.List;

/** A list. */
public record YamlSequence(Position position, List<YamlNode> items) implements YamlNode {

    public YamlSequence {
        items = List.copyOf(items);
    }

    @Override
    public String described() {
        return "a list";
    }
}
