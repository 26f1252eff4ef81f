package dev.tendero.runtime.settings;

import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.YamlMapping;
import dev.tendero.runtime.yaml.YamlNode;
import dev.tendero.runtime.yaml.YamlScalar;
import dev.tendero.runtime.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A setting as the operator wrote it.
 *
 * @param text a list's items are joined by commas
 */
record Written(String text, Position at) {

    static Optional<Written> of(String name, YamlNode node, Problems problems) {
        return switch (node) {
            case YamlScalar scalar
            when scalar.isNothing() -> {
                problems.add(scalar.position(), name + " has no value; expected one, or a # before the line");
                yield Optional.empty();
            }
            case YamlScalar scalar -> Optional.of(new Written(scalar.text(), scalar.position()));
            case YamlSequence(Position at, List<YamlNode> items)
            when items.stream().allMatch(YamlScalar.class::isInstance) -> Optional.of(new Written(joined(items), at));
            case YamlSequence sequence -> refused(name, sequence, problems);
            case YamlMapping mapping -> refused(name, mapping, problems);
        };
    }

    /** @return empty when the variable is not set, or set to nothing */
    static Optional<Written> of(String variable, String value) {
        return value.isBlank()
                ? Optional.empty()
                : Optional.of(new Written(value, Position.whole("environment variable " + variable)));
    }

    private static Optional<Written> refused(String name, YamlNode node, Problems problems) {
        problems.add(node.position(), name + " is " + node.described() + "; expected one value");
        return Optional.empty();
    }

    private static String joined(List<YamlNode> items) {
        return items.stream().map(item -> ((YamlScalar) item).text()).collect(Collectors.joining(","));
    }
}
